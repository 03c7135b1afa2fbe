using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Store;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The WorkSpaces data of one Region in a state file.</summary>
internal sealed record StoreDocument
{
    public required string Region { get; init; }
    public required long Created { get; init; }
    public required IReadOnlyList<WorkspaceBundle> Bundles { get; init; }
    public required IReadOnlyList<EmulatedDirectory> Directories { get; init; }
    public required IReadOnlyList<EmulatedPool> Pools { get; init; }
    public required IReadOnlyDictionary<string, IReadOnlyList<Tag>> Tags { get; init; }

    /// <summary>
    /// The data of each section of the emulated WorkSpaces service, with the name of the section as the key. This property is null if the
    /// state file was created by an earlier version of the emulator, which didn't save data for individual sections of the WorkSpaces
    /// service.
    /// </summary>
    public IReadOnlyDictionary<string, JsonNode>? Parts { get; init; }

    public static JsonNode Write(IEnumerable<WorkSpacesStore> stores, IReadOnlyList<IStoreSection> sections) =>
        JsonSerializer.SerializeToNode(
        stores.Select(store => new StoreDocument
        {
            Region = store.Region,
            Created = store.Created,
            Bundles = store.Bundles,
            Directories = [.. store.Directories.Values.OrderBy(directory => directory.Order)],
            Pools = [.. store.Pools.Values.OrderBy(pool => pool.Order)],
            Tags = store.Tags.ToDictionary(tags => tags.Key, tags => (IReadOnlyList<Tag>)tags.Value),
            Parts = sections.Where(section => store.Parts.ContainsKey(section.Name))
                .ToDictionary(section => section.Name, section => section.Write(store.Parts[section.Name])),
        }).ToList(),
        WorkSpacesStoreJson.Default.ListStoreDocument)!;

    /// <exception cref="InvalidDataException">The state isn't valid, or refers to a resource that it doesn't contain.</exception>
    public static IReadOnlyDictionary<string, WorkSpacesStore> Read(JsonNode state, IReadOnlyList<IStoreSection> sections)
    {
        try
        {
            var documents = state.Deserialize(WorkSpacesStoreJson.Default.ListStoreDocument)
                ?? throw new InvalidDataException(EmulatorMessages.EmptyState);
            return documents.ToDictionary(document => document.Region, document => Check(new WorkSpacesStore
            {
                Region = document.Region,
                Created = document.Created,
                Bundles = [.. document.Bundles],
                Directories = document.Directories.ToImmutableDictionary(directory => directory.Id),
                Pools = document.Pools.ToImmutableDictionary(pool => pool.Id),
                Tags = document.Tags.ToImmutableDictionary(tags => tags.Key, tags => tags.Value.ToImmutableArray()),
                Parts = sections.Where(section => document.Parts?.ContainsKey(section.Name) == true)
                    .ToImmutableDictionary(section => section.Name, section => section.Read(document.Parts![section.Name])),
            }));
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or NullReferenceException)
        {
            // This clause also catches the exceptions that are caused by null elements in a list or by duplicate IDs.
            throw new InvalidDataException(EmulatedWorkSpacesMessages.InvalidState(StateFile.Reason(failure)), failure);
        }
    }

    private static WorkSpacesStore Check(WorkSpacesStore store)
    {
        foreach (var pool in store.Pools.Values)
        {
            if (pool.Sessions is null || pool.Errors.IsDefault)
                throw new InvalidDataException(EmulatedWorkSpacesMessages.IncompletePool(pool.Id));
            var ends = pool.State is not
                (WorkspacesPoolStateValues.Running or WorkspacesPoolStateValues.Stopped or WorkspacesPoolStateValues.Starting);
            if (ends && pool.NextAt is null)
                throw new InvalidDataException(EmulatedWorkSpacesMessages.StateWithoutEnd(pool.Id, pool.State));
            if (pool.State == WorkspacesPoolStateValues.Updating && pool.StateBefore is null)
                throw new InvalidDataException(EmulatedWorkSpacesMessages.UpdateWithoutPreviousState(pool.Id));
        }

        foreach (var id in store.Tags.Keys)
        {
            var known = store.Pools.ContainsKey(id) || store.Directories.ContainsKey(id) || store.Bundle(id) is not null;
            if (!known && !store.Parts.Values.Any(part => part.Contains(id)))
                throw new InvalidDataException(EmulatedWorkSpacesMessages.TagsWithoutResource(id));
        }

        return store;
    }
}
