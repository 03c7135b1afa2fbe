namespace RemoteSessions.Waiting;

/// <summary>How a wait stands: in <paramref name="Polled"/> is each thing that was polled, and what the poll said.</summary>
internal sealed record WaitProgress(
    int Total, int Ended, IReadOnlyList<KeyValuePair<string, WaitResult>> Polled, TimeSpan Elapsed, TimeSpan Timeout);
