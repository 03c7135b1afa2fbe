namespace RemoteSessions.Abstractions;

/// <summary>The exception for a failed call to a service.</summary>
public sealed class AwsServiceException : Exception
{
    /// <summary>Creates the exception for <paramref name="error"/>.</summary>
    public AwsServiceException(ServiceError error, Exception? innerException = null)
        : base(VisibleText.Escape(error.Message), innerException) => Error = error;

    /// <summary>The error that the service returned or that the call failed with.</summary>
    public ServiceError Error { get; }
}
