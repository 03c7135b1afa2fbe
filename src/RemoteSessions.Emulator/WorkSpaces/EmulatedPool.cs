using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A pool, with its properties and its pending changes.</summary>
internal sealed record EmulatedPool
{
    public required string Id { get; init; }
    public required long Order { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string BundleId { get; init; }
    public required string DirectoryId { get; init; }
    public required DateTimeOffset Created { get; init; }
    public required string State { get; init; }
    public required string RunningMode { get; init; }
    public required int DesiredUserSessions { get; init; }
    public required ApplicationSettingsResponse ApplicationSettings { get; init; }
    public required TimeoutSettings TimeoutSettings { get; init; }
    public ImmutableArray<WorkspacesPoolError> Errors { get; init; } = [];
    public ImmutableList<EmulatedPoolSession> Sessions { get; init; } = [];

    /// <summary>The earliest time at which a terminated session is removed from the list of sessions.</summary>
    public DateTimeOffset? SessionGoneAt { get; init; }

    /// <summary>The time at which the pool entered its current state.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The time at which the state changes, or null if only a call can change it.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>
    /// The capacity of the pool, in user sessions, at the start of a capacity change. The change ends when the pool reaches its desired
    /// capacity.
    /// </summary>
    public int CapacityFrom { get; init; }

    /// <summary>The state to which the pool returns after an update.</summary>
    public string? StateBefore { get; init; }

    /// <summary>
    /// The error that will prevent a STARTING pool from running, or null if no error will occur. The name of this member in state files is
    /// "flaw".
    /// </summary>
    [JsonPropertyName("flaw")]
    public string? Failure { get; init; }

    /// <summary>
    /// Indicates whether the emulator added the pool because of the WorkSpacesPools or WorkSpacesSessions setting. If the value is true,
    /// the pool doesn't count toward the quotas.
    /// </summary>
    public bool Extra { get; init; }
}
