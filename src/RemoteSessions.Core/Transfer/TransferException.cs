namespace RemoteSessions.Transfer;

/// <summary>The exception for a failed attempt to transfer a file.</summary>
internal sealed class TransferException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Indicates whether another attempt to transfer the file would fail in the same way.</summary>
    public bool Final { get; init; }
}
