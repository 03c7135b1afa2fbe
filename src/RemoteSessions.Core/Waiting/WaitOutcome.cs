namespace RemoteSessions.Waiting;

/// <summary>What a look at a thing says about waiting for it.</summary>
internal enum WaitOutcome
{
    Pending,
    Done,
    Failed,
    TimedOut,
    Missing,
}
