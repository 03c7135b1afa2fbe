namespace RemoteSessions.Transfer;

/// <summary>An attempt to transfer a file that failed.</summary>
internal sealed class TransferException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether another attempt would end in the same way.</summary>
    public bool Final { get; init; }
}
