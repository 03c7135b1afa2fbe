namespace RemoteSessions.Waiting;

/// <summary>
/// The result of the wait for one resource. The <paramref name="Last"/> value is the last state that was read, or null if no state was
/// read.
/// </summary>
internal sealed record CompletedWait<T>(string Key, T? Last, WaitResult Result, TimeSpan Elapsed);
