using System.Text.Json.Serialization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>A personal WorkSpace: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedDesktop
{
    public required string Id { get; init; }
    public required long Order { get; init; }

    /// <summary>What DescribeWorkspaces shows.</summary>
    public required Workspace Value { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>Since when it is in its state.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>When its state ends; null where it waits for a call.</summary>
    public DateTimeOffset? StateEndsAt { get; init; }

    /// <summary>The state that comes after this one.</summary>
    public string? NextState { get; init; }

    /// <summary>Whether a user is connected.</summary>
    public bool Connected { get; init; }

    /// <summary>When a user was connected last; null where none ever was.</summary>
    public DateTimeOffset? LastConnected { get; init; }

    /// <summary>From when the time until it stops by itself counts; null where it doesn't.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>When its first snapshots were or will be taken; others follow every 12 hours. Null while there can be none.</summary>
    public DateTimeOffset? FirstSnapshot { get; init; }

    /// <summary>Since when it isn't healthy, and gets snapshots of the user volume only.</summary>
    public DateTimeOffset? UnhealthySince { get; init; }

    /// <summary>The change of a property that is under way, or the last one if that failed.</summary>
    public DesktopChange? Change { get; init; }

    /// <summary>When the compute type or a volume was changed last.</summary>
    public DateTimeOffset? ResizedAt { get; init; }

    /// <summary>While it is migrated: the desktop that takes its place.</summary>
    public string? MigratesTo { get; init; }

    /// <summary>Whether the migration fails.</summary>
    public bool MigrationFails { get; init; }

    /// <summary>Made by a setting and not counted in quotas.</summary>
    public bool Extra { get; init; }

    [JsonIgnore]
    public string State => Value.State!;

    [JsonIgnore]
    public WorkspaceProperties Properties => Value.WorkspaceProperties!;

    [JsonIgnore]
    public bool IsStandby => Value.RelatedWorkspaces?.Any(
        related => related.Type == StandbyWorkspaceRelationshipTypeValues.Primary) == true;

    /// <summary>Whether a change of a property is under way.</summary>
    [JsonIgnore]
    public bool IsChanging => Change?.EndsAt is not null;

    /// <summary>When something happens by itself, apart from stopping without a user.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextAt => (StateEndsAt, Change?.EndsAt) switch
    {
        ({ } state, { } change) => state < change ? state : change,
        var (state, change) => state ?? change,
    };

    /// <summary>The desktop in another state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="at">When it enters the state.</param>
    /// <param name="endsAt">When the state ends by itself.</param>
    /// <param name="next">The state after it.</param>
    public EmulatedDesktop In(string state, DateTimeOffset at, DateTimeOffset? endsAt = null, string? next = null) => this with
    {
        Value = Value with { State = state },
        Since = at,
        StateEndsAt = endsAt,
        NextState = next,
    };

    /// <summary>The desktop after its user was disconnected.</summary>
    public EmulatedDesktop Disconnected(DateTimeOffset at) => this with
    {
        Connected = false,
        LastConnected = Connected ? at : LastConnected,
        IdleSince = null,
    };
}
