namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A session of a user in a pool. It has no state.</summary>
internal sealed record EmulatedPoolSession
{
    public required string Id { get; init; }
    public required string UserId { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Since when the user is not connected; null where connected.</summary>
    public DateTimeOffset? DisconnectedAt { get; init; }

    /// <summary>When a session that was terminated leaves the list.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}
