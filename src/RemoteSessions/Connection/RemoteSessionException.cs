namespace RemoteSessions.Commands.Connection;

/// <summary>What a command of this module failed with; <see cref="Exception.InnerException"/> has the cause.</summary>
public sealed class RemoteSessionException(string message, Exception? innerException) : Exception(message, innerException);
