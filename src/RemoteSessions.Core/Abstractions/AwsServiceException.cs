namespace RemoteSessions.Abstractions;

/// <summary>A call to a service that failed.</summary>
public sealed class AwsServiceException : Exception
{
    /// <summary>Makes the exception for <paramref name="error"/>.</summary>
    public AwsServiceException(ServiceError error, Exception? innerException = null)
        : base(VisibleText.Escape(error.Message), innerException) => Error = error;

    /// <summary>What failed.</summary>
    public ServiceError Error { get; }
}
