namespace RemoteSessions.Waiting;

/// <summary>How a wait stands: in <paramref name="Looked"/> is each thing that was looked at, and what that said.</summary>
internal sealed record WaitProgress(
    int Total, int Ended, IReadOnlyList<KeyValuePair<string, WaitVerdict>> Looked, TimeSpan Elapsed, TimeSpan Timeout);
