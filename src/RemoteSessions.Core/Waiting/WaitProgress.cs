namespace RemoteSessions.Waiting;

/// <summary>
/// The progress of a wait. The <paramref name="Polled"/> list contains each polled resource and the result of its poll.
/// </summary>
internal sealed record WaitProgress(
    int Total, int Ended, IReadOnlyList<KeyValuePair<string, WaitResult>> Polled, TimeSpan Elapsed, TimeSpan Timeout);
