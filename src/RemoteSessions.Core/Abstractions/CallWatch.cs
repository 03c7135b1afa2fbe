namespace RemoteSessions.Abstractions;

/// <summary>
/// Observes the calls of an asynchronous method. The object is passed along with the asynchronous work, because only the layer that sends
/// calls knows when a request is sent, whether it has to wait, and how it ended.
/// </summary>
internal abstract class CallWatch
{
    private static readonly AsyncLocal<CallWatch?> Ambient = new();

    /// <summary>The observer of the current asynchronous method, or null.</summary>
    public static CallWatch? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Called when a call starts. Credentials may have to be loaded before the request is sent.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="endpoint">The scheme, host, and port of the endpoint.</param>
    /// <param name="credentialSource">The source of the credentials, but never the credentials themselves.</param>
    public abstract void Beginning(AwsOperation operation, string endpoint, string credentialSource);

    /// <summary>Called when a request is sent. The request is the first attempt of a call, or a retry.</summary>
    public abstract void Sending(AwsOperation operation);

    /// <summary>Called when a request waits because of the rate limit.</summary>
    public abstract void Waiting(AwsOperation operation, double perSecond);

    /// <summary>Called when a call has ended with a response or an error. This method isn't called for a canceled call.</summary>
    public abstract void Ended(CallReport report);
}
