namespace RemoteSessions.Abstractions;

/// <summary>
/// Observes the calls of a piece of work. The object flows with the asynchronous work, because only the layer that sends calls knows when a
/// request is sent, whether it has to wait, and how it ended.
/// </summary>
internal abstract class CallWatch
{
    private static readonly AsyncLocal<CallWatch?> Ambient = new();

    /// <summary>The watch of the work that runs on this asynchronous path, or null.</summary>
    public static CallWatch? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>A call begins. It may have to get credentials before its request is sent.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="endpoint">The scheme, host, and port of the endpoint.</param>
    /// <param name="credentialSource">The source of the credentials, but never the credentials themselves.</param>
    public abstract void Beginning(AwsOperation operation, string endpoint, string credentialSource);

    /// <summary>A request is sent now: the first one of a call, or a retry.</summary>
    public abstract void Sending(AwsOperation operation);

    /// <summary>A request waits because of the rate limit.</summary>
    public abstract void Waiting(AwsOperation operation, double perSecond);

    /// <summary>A call has ended with a response or an error. This method isn't called for a canceled call.</summary>
    public abstract void Ended(CallReport report);
}
