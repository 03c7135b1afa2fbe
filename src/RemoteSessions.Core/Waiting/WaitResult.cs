using RemoteSessions.Abstractions;

namespace RemoteSessions.Waiting;

/// <summary>The result of a poll for one resource: pending (with the progress), done, or failed (with the reason).</summary>
internal sealed record WaitResult(WaitOutcome Outcome, string State, string? Reason = null)
{
    public static WaitResult Pending(string state, string? howFar = null) => new(WaitOutcome.Pending, state, howFar);

    /// <summary>The result for a resource that doesn't exist.</summary>
    public static readonly WaitResult Missing = new(WaitOutcome.Missing, CoreMessages.Missing, CoreMessages.DoesNotExist);

    public static WaitResult Done(string state) => new(WaitOutcome.Done, state);

    public static WaitResult Failed(string state, string reason) => new(WaitOutcome.Failed, state, reason);
}
