namespace RemoteSessions.Waiting;

/// <summary>What a poll says about a wait.</summary>
internal enum WaitOutcome
{
    Pending,
    Done,
    Failed,
    TimedOut,
    Missing,
}
