namespace RemoteSessions.Waiting;

/// <summary>A judgement on one thing: go on waiting (and how far it is), done, or in vain (and why).</summary>
internal sealed record WaitVerdict(WaitOutcome Outcome, string State, string? Reason = null)
{
    public static WaitVerdict Pending(string state, string? howFar = null) => new(WaitOutcome.Pending, state, howFar);

    /// <summary>It doesn't exist.</summary>
    public static readonly WaitVerdict Missing = new(WaitOutcome.Missing, "missing", "it doesn't exist");

    public static WaitVerdict Done(string state) => new(WaitOutcome.Done, state);

    public static WaitVerdict Failed(string state, string reason) => new(WaitOutcome.Failed, state, reason);
}
