namespace RemoteSessions.Waiting;

/// <summary>How one wait ended. <paramref name="Last"/> is what was seen last, or null where nothing was.</summary>
internal sealed record CompletedWait<T>(string Key, T? Last, WaitResult Result, TimeSpan Elapsed);
