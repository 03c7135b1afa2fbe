namespace RemoteSessions.Waiting;

/// <summary>The progress of a wait. <paramref name="Polled"/> contains each polled resource with the result of the poll.</summary>
internal sealed record WaitProgress(
    int Total, int Ended, IReadOnlyList<KeyValuePair<string, WaitResult>> Polled, TimeSpan Elapsed, TimeSpan Timeout);
