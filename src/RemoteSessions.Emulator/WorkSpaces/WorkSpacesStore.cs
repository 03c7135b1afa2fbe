using System.Collections.Immutable;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// All WorkSpaces resources in an account and Region at a specific time. The record is immutable: every change creates a new record.
/// </summary>
internal sealed record WorkSpacesStore
{
    public required string Region { get; init; }
    public ImmutableDictionary<string, EmulatedPool> Pools { get; init; } = ImmutableDictionary<string, EmulatedPool>.Empty;
    public ImmutableDictionary<string, EmulatedDirectory> Directories { get; init; } = ImmutableDictionary<string, EmulatedDirectory>.Empty;
    public ImmutableArray<WorkspaceBundle> Bundles { get; init; } = [];

    /// <summary>The data that each section adds to the store, keyed by section name.</summary>
    public ImmutableDictionary<string, IStorePart> Parts { get; init; } = ImmutableDictionary<string, IStorePart>.Empty;

    /// <summary>The tags of each resource that has tags, in the order in which they were added.</summary>
    public ImmutableDictionary<string, ImmutableArray<Tag>> Tags { get; init; } = ImmutableDictionary<string, ImmutableArray<Tag>>.Empty;

    /// <summary>The number of resources created so far. This number determines the position of a new resource in lists.</summary>
    public long Created { get; init; }

    public WorkSpacesStore With(EmulatedPool pool) => this with { Pools = Pools.SetItem(pool.Id, pool) };

    public WorkSpacesStore With(EmulatedDirectory directory) => this with { Directories = Directories.SetItem(directory.Id, directory) };

    public WorkSpacesStore With(string section, IStorePart part) => this with { Parts = Parts.SetItem(section, part) };

    public WorkSpacesStore WithTags(string id, IEnumerable<Tag>? tags) =>
        tags is null ? this : this with { Tags = Tags.SetItem(id, [.. tags]) };

    public WorkspaceBundle? Bundle(string? id) => Bundles.FirstOrDefault(bundle => bundle.BundleId == id);

    /// <summary>Returns the value of a resource's tag, or null if the resource doesn't have this tag.</summary>
    public string? Tag(string id, string key) =>
        Tags.TryGetValue(id, out var tags) ? tags.FirstOrDefault(tag => tag.Key == key)?.Value : null;

    public EmulatedPool? PoolOfSession(string sessionId) =>
        Pools.Values.FirstOrDefault(pool => pool.Sessions.Exists(session => session.Id == sessionId));

    /// <summary>Returns a copy of the store without the resource that has the specified ID.</summary>
    public WorkSpacesStore Without(string id)
    {
        if (PoolOfSession(id) is { } pool)
            return With(pool with { Sessions = pool.Sessions.RemoveAll(session => session.Id == id) });
        return this with
        {
            Pools = Pools.Remove(id),
            Directories = Directories.Remove(id),
            Bundles = Bundles.RemoveAll(bundle => bundle.BundleId == id),
            Parts = Parts.ToImmutableDictionary(part => part.Key, part => part.Value.Without(id)),
            Tags = Tags.Remove(id),
        };
    }
}
