namespace RemoteSessions.Abstractions;

/// <summary>
/// Follows the calls of a piece of work. It goes along with the work, however many layers carry a call, because only the layer that
/// sends calls knows when one leaves, whether it has to wait, and how it ended.
/// </summary>
internal abstract class CallWatch
{
    private static readonly AsyncLocal<CallWatch?> Ambient = new();

    /// <summary>The watch of the work that runs here, or null.</summary>
    public static CallWatch? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>A call begins. Credentials may have to be found before it is sent.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="endpoint">The scheme, host, and port of the endpoint.</param>
    /// <param name="credentialSource">Where the credentials come from; never the credentials.</param>
    public abstract void Beginning(AwsOperation operation, string endpoint, string credentialSource);

    /// <summary>A request leaves now: the first one of a call, or a retry.</summary>
    public abstract void Sending(AwsOperation operation);

    /// <summary>A request waits for its turn, because no more than so many may leave in a second.</summary>
    public abstract void Waiting(AwsOperation operation, double perSecond);

    /// <summary>A call has ended with a response or an error. A call that was cancelled doesn't end.</summary>
    public abstract void Ended(CallReport report);
}
