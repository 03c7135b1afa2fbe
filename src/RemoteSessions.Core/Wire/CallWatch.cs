namespace RemoteSessions.Wire;

/// <summary>
/// What the one who began a piece of work is told of its calls. It goes along with the work, however many layers carry the
/// call: only where calls are sent is known when one leaves, and whether it has to wait.
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

    /// <summary>A call leaves now.</summary>
    public abstract void Sending(AwsOperation operation);

    /// <summary>A call waits for its turn, because no more than so many may leave in a second.</summary>
    public abstract void Waiting(AwsOperation operation, double perSecond);
}
