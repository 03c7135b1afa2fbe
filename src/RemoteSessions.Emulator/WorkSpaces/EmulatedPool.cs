using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>A pool: what is told of it, and what is to become of it.</summary>
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

    /// <summary>When the first of the sessions that were terminated leaves the list.</summary>
    public DateTimeOffset? SessionGoneAt { get; init; }

    /// <summary>Since when the pool is in its state.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When the state ends by itself; null where it waits for a call.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>While capacity moves: from where. It goes to what is desired.</summary>
    public int CapacityFrom { get; init; }

    /// <summary>While UPDATING: the state before, which comes again.</summary>
    public string? StateBefore { get; init; }

    /// <summary>While STARTING: the error that will keep it from running, or null.</summary>
    [JsonPropertyName("flaw")]
    public string? Failure { get; init; }

    /// <summary>Made by a setting and not counted in quotas.</summary>
    public bool Extra { get; init; }
}
