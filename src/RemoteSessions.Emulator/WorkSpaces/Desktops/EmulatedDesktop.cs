using System.Text.Json.Serialization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>A personal WorkSpace, with the properties that clients can read and the data that determines its state changes.</summary>
internal sealed record EmulatedDesktop
{
    public required string Id { get; init; }
    public required long Order { get; init; }

    /// <summary>The desktop as DescribeWorkspaces returns it.</summary>
    public required Workspace Value { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>The time at which the desktop entered its current state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The time at which the current state ends, or null if only a request can end this state.</summary>
    public DateTimeOffset? StateEndsAt { get; init; }

    /// <summary>The state that the desktop enters when its current state ends.</summary>
    public string? NextState { get; init; }

    /// <summary>Indicates whether a user is connected.</summary>
    public bool Connected { get; init; }

    /// <summary>The time at which a user was last connected, or null if no user has ever been connected.</summary>
    public DateTimeOffset? LastConnected { get; init; }

    /// <summary>The time at which the auto-stop timeout starts, or null if the desktop doesn't stop automatically.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>
    /// The time at which the first snapshots are created, or null if the desktop has never been AVAILABLE. After the first snapshots, new
    /// snapshots are created every 12 hours.
    /// </summary>
    public DateTimeOffset? FirstSnapshot { get; init; }

    /// <summary>The time at which the desktop became unhealthy. From this time on, only snapshots of the user volume are created.</summary>
    public DateTimeOffset? UnhealthySince { get; init; }

    /// <summary>The property change that is in progress, or the last change if it failed.</summary>
    public DesktopChange? Change { get; init; }

    /// <summary>The time at which the compute type or a volume was last changed.</summary>
    public DateTimeOffset? ResizedAt { get; init; }

    /// <summary>The ID of the desktop that replaces this desktop during a migration.</summary>
    public string? MigratesTo { get; init; }

    /// <summary>Indicates whether the migration of the desktop will fail.</summary>
    public bool MigrationFails { get; init; }

    /// <summary>
    /// Indicates whether the emulator added the desktop because of the WorkSpacesDesktops setting. If the value is true, the desktop
    /// doesn't count toward the quotas.
    /// </summary>
    public bool Extra { get; init; }

    [JsonIgnore]
    public string State => Value.State!;

    [JsonIgnore]
    public WorkspaceProperties Properties => Value.WorkspaceProperties!;

    [JsonIgnore]
    public bool IsStandby => Value.RelatedWorkspaces?.Any(
        related => related.Type == StandbyWorkspaceRelationshipTypeValues.Primary) == true;

    /// <summary>Indicates whether a property change is in progress.</summary>
    [JsonIgnore]
    public bool IsChanging => Change?.EndsAt is not null;

    /// <summary>
    /// The time at which the current state or the current property change ends, whichever is earlier. This value doesn't take into account
    /// that an idle desktop stops automatically.
    /// </summary>
    [JsonIgnore]
    public DateTimeOffset? NextAt => (StateEndsAt, Change?.EndsAt) switch
    {
        ({ } state, { } change) => state < change ? state : change,
        var (state, change) => state ?? change,
    };

    /// <summary>Returns a copy of the desktop with the specified state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">The time at which the desktop enters the state.</param>
    /// <param name="endsAt">The time at which the desktop automatically leaves the state, or null if the state doesn't end
    /// automatically.</param>
    /// <param name="next">The next state.</param>
    public EmulatedDesktop In(string state, DateTimeOffset at, DateTimeOffset? endsAt = null, string? next = null) => this with
    {
        Value = Value with { State = state },
        Since = at,
        StateEndsAt = endsAt,
        NextState = next,
    };

    /// <summary>Returns a copy of the desktop that records that no user is connected.</summary>
    public EmulatedDesktop Disconnected(DateTimeOffset at) => this with
    {
        Connected = false,
        LastConnected = Connected ? at : LastConnected,
        IdleSince = null,
    };
}
