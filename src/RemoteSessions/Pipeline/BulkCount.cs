namespace RemoteSessions.Commands.Pipeline;

/// <summary>The progress of a command that acts on many items.</summary>
/// <param name="Total">The number of items.</param>
/// <param name="Known">Indicates whether the total is final. The total is final after all input has been read.</param>
/// <param name="Done">The number of items that succeeded.</param>
/// <param name="Failed">The number of items that failed.</param>
/// <param name="Limit">The text about the rate limit that slows down the command, or null.</param>
internal sealed record BulkCount(int Total, bool Known, int Done, int Failed, string? Limit)
{
    public int Ended => Done + Failed;

    public int Remaining => Total - Ended;
}
