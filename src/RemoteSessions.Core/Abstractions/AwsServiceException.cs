namespace RemoteSessions.Abstractions;

/// <summary>The exception that is thrown if a call to a service fails.</summary>
public sealed class AwsServiceException : Exception
{
    /// <summary>Creates an exception for the specified <paramref name="error"/>.</summary>
    public AwsServiceException(ServiceError error, Exception? innerException = null)
        : base(VisibleText.Escape(error.Message), innerException) => Error = error;

    /// <summary>The reason why the call failed.</summary>
    public ServiceError Error { get; }
}
