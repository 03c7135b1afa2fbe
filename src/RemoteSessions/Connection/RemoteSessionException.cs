namespace RemoteSessions.Commands.Connection;

/// <summary>
/// The exception in the error records of this module. If another exception caused the error, <see cref="Exception.InnerException"/>
/// contains that exception.
/// </summary>
public sealed class RemoteSessionException(string message, Exception? innerException) : Exception(message, innerException);
