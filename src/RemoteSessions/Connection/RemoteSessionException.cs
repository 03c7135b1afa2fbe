namespace RemoteSessions.Commands.Connection;

/// <summary>The exception in the error records of this module. <see cref="Exception.InnerException"/> is the cause.</summary>
public sealed class RemoteSessionException(string message, Exception? innerException) : Exception(message, innerException);
