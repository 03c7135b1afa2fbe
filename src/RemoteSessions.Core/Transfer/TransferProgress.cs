namespace RemoteSessions.Transfer;

/// <summary>The progress of a transfer. <paramref name="Total"/> is null if the total size isn't known.</summary>
internal sealed record TransferProgress(long Done, long? Total);
