namespace RemoteSessions.Waiting;

/// <summary>The outcome of a poll.</summary>
internal enum WaitOutcome
{
    Pending,
    Done,
    Failed,
    TimedOut,
    Missing,
}
