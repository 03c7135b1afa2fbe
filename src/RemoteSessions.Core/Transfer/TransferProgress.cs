namespace RemoteSessions.Transfer;

/// <summary>How far a transfer has come. <paramref name="Total"/> is null if the other side doesn't say.</summary>
internal sealed record TransferProgress(long Done, long? Total);
