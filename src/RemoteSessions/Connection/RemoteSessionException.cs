namespace RemoteSessions.Commands.Connection;

/// <summary>The exception of a failed command of this module. <see cref="Exception.InnerException"/> is the cause.</summary>
public sealed class RemoteSessionException(string message, Exception? innerException) : Exception(message, innerException);
