namespace RemoteSessions.Commands.Pipeline;

/// <summary>How far a command has come with the things that it acts on.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Known">Whether no more can come.</param>
/// <param name="Done">How many have ended as they should.</param>
/// <param name="Failed">How many have an error.</param>
/// <param name="Limit">What holds the command back, or null.</param>
internal sealed record BulkCount(int Total, bool Known, int Done, int Failed, string? Limit)
{
    public int Ended => Done + Failed;

    public int Remaining => Total - Ended;
}
