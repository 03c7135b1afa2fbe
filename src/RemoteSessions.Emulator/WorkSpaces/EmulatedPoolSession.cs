namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A user's session in a pool. Pool sessions have no state.</summary>
internal sealed record EmulatedPoolSession
{
    public required string Id { get; init; }
    public required string UserId { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The time at which the user disconnected, or null if the user is connected.</summary>
    public DateTimeOffset? DisconnectedAt { get; init; }

    /// <summary>The time at which a terminated session is removed from the list.</summary>
    public DateTimeOffset? GoneAt { get; init; }
}
