namespace RemoteSessions.Waiting;

/// <summary>What a poll says about one wait: pending (and how far it is), done, or failed (and why).</summary>
internal sealed record WaitResult(WaitOutcome Outcome, string State, string? Reason = null)
{
    public static WaitResult Pending(string state, string? howFar = null) => new(WaitOutcome.Pending, state, howFar);

    /// <summary>It doesn't exist.</summary>
    public static readonly WaitResult Missing = new(WaitOutcome.Missing, "missing", "it doesn't exist");

    public static WaitResult Done(string state) => new(WaitOutcome.Done, state);

    public static WaitResult Failed(string state, string reason) => new(WaitOutcome.Failed, state, reason);
}
