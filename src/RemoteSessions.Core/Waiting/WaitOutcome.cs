namespace RemoteSessions.Waiting;

/// <summary>The outcome of a poll for one resource.</summary>
internal enum WaitOutcome
{
    Pending,
    Done,
    Failed,
    TimedOut,
    Missing,
}
