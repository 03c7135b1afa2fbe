using System.Collections.Immutable;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>All that an account has of WorkSpaces in one region, at one moment. Never changed: a change makes another one.</summary>
internal sealed record Estate
{
    public required string Region { get; init; }
    public ImmutableDictionary<string, EmulatedPool> Pools { get; init; } = ImmutableDictionary<string, EmulatedPool>.Empty;
    public ImmutableDictionary<string, EmulatedDirectory> Directories { get; init; } = ImmutableDictionary<string, EmulatedDirectory>.Empty;
    public ImmutableArray<WorkspaceBundle> Bundles { get; init; } = [];

    /// <summary>The tags of each resource that has any, in their order.</summary>
    public ImmutableDictionary<string, ImmutableArray<Tag>> Tags { get; init; } = ImmutableDictionary<string, ImmutableArray<Tag>>.Empty;

    /// <summary>Counts what was created, and so orders it.</summary>
    public long Created { get; init; }

    public Estate With(EmulatedPool pool) => this with { Pools = Pools.SetItem(pool.Id, pool) };

    public Estate With(EmulatedDirectory directory) => this with { Directories = Directories.SetItem(directory.Id, directory) };

    public Estate WithTags(string id, IEnumerable<Tag>? tags) =>
        tags is null ? this : this with { Tags = Tags.SetItem(id, [.. tags]) };

    public WorkspaceBundle? Bundle(string? id) => Bundles.FirstOrDefault(bundle => bundle.BundleId == id);

    /// <summary>The value of a tag of a resource, or null.</summary>
    public string? Tag(string id, string key) =>
        Tags.TryGetValue(id, out var tags) ? tags.FirstOrDefault(tag => tag.Key == key)?.Value : null;

    public EmulatedPool? PoolOfSession(string sessionId) =>
        Pools.Values.FirstOrDefault(pool => pool.Sessions.Exists(session => session.Id == sessionId));

    /// <summary>The estate without the resource of that id.</summary>
    public Estate Without(string id)
    {
        if (PoolOfSession(id) is { } pool)
            return With(pool with { Sessions = pool.Sessions.RemoveAll(session => session.Id == id) });
        return this with
        {
            Pools = Pools.Remove(id),
            Directories = Directories.Remove(id),
            Bundles = Bundles.RemoveAll(bundle => bundle.BundleId == id),
            Tags = Tags.Remove(id),
        };
    }
}

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
    public string? Flaw { get; init; }

    /// <summary>Made by a setting and not counted in quotas.</summary>
    public bool Extra { get; init; }
}

/// <summary>A session of a user in a pool. It has no state; all it can do is to be there.</summary>
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

/// <summary>A registered directory: what is told of it, and what is to become of it.</summary>
internal sealed record EmulatedDirectory
{
    public required string Id { get; init; }
    public required long Order { get; init; }
    public required WorkspaceDirectory Value { get; init; }

    /// <summary>When the state ends by itself.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>While REGISTERING: why it will fail, or null.</summary>
    public string? Flaw { get; init; }

    public string State => Value.State!;

    public EmulatedDirectory In(string state, DateTimeOffset? nextAt) =>
        this with { Value = Value with { State = state }, NextAt = nextAt };
}
