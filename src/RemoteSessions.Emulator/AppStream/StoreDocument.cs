using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>The AppStream data of one Region in a state file.</summary>
internal sealed record StoreDocument
{
    public required string Region { get; init; }
    public required long Created { get; init; }
    public required IReadOnlyList<EmulatedFleet> Fleets { get; init; }
    public required IReadOnlyList<Stack> Stacks { get; init; }
    public required IReadOnlyList<Image> Images { get; init; }
    public required IReadOnlyDictionary<string, string> FleetOfStack { get; init; }
    public required IReadOnlyList<EmulatedSession> Sessions { get; init; }
    public required IReadOnlyList<StreamingUrl> Urls { get; init; }
    public required IReadOnlyDictionary<string, Dictionary<string, string>> Tags { get; init; }

    public static JsonNode Write(IEnumerable<AppStreamStore> stores) => JsonSerializer.SerializeToNode(
        [.. stores.Select(FromStore)], AppStreamStoreJson.Default.ListStoreDocument)!;

    /// <exception cref="InvalidDataException">The state isn't valid, or refers to a resource that it doesn't contain.</exception>
    public static IReadOnlyList<AppStreamStore> Read(JsonNode state)
    {
        try
        {
            var documents = state.Deserialize(AppStreamStoreJson.Default.ListStoreDocument)
                ?? throw new InvalidDataException(EmulatorMessages.EmptyState);
            return [.. documents.Select(document => Check(document.ToStore()))];
        }
        catch (Exception failure)
            when (failure is JsonException or ArgumentException or NullReferenceException or InvalidOperationException)
        {
            // This clause also catches the exceptions that are caused by null elements in a list or by duplicate names.
            throw new InvalidDataException(EmulatedAppStreamMessages.InvalidState(StateFile.Reason(failure)), failure);
        }
    }

    private static StoreDocument FromStore(AppStreamStore store) => new()
    {
        Region = store.Region,
        Created = store.Created,
        Fleets = [.. store.Fleets.Values],
        Stacks = [.. store.Stacks.Values],
        Images = store.Images,
        FleetOfStack = store.FleetOfStack,
        Sessions = [.. store.Sessions.InOrder],
        Urls = [.. store.Urls.Values],
        Tags = store.Tags.ToDictionary(tags => tags.Key, tags => tags.Value.ToDictionary(tag => tag.Key, tag => tag.Value)),
    };

    private AppStreamStore ToStore() => new()
    {
        Region = Region,
        Created = Created,
        Fleets = Fleets.ToImmutableSortedDictionary(fleet => fleet.Name, fleet => fleet, StringComparer.Ordinal),
        Stacks = Stacks.ToImmutableSortedDictionary(stack => stack.Name!, stack => stack, StringComparer.Ordinal),
        Images = [.. Images],
        FleetOfStack = FleetOfStack.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Sessions = SessionIndex.Create(Sessions),
        Urls = Urls.ToImmutableDictionary(url => url.Token, StringComparer.Ordinal),
        Tags = Tags.ToImmutableDictionary(
            tags => tags.Key, tags => tags.Value.ToImmutableSortedDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
    };

    private static AppStreamStore Check(AppStreamStore store)
    {
        if (!Names.Exists(store.Region))
            throw new InvalidDataException(EmulatedAppStreamMessages.StateInUnknownRegion(store.Region));
        foreach (var (stack, fleet) in store.FleetOfStack)
        {
            if (!store.Stacks.ContainsKey(stack) || !store.Fleets.ContainsKey(fleet))
                throw new InvalidDataException(EmulatedAppStreamMessages.StateWithoutAssociated(stack, fleet));
        }

        if (store.Fleets.Values.Any(fleet => fleet.Instances.IsDefault || fleet.Errors.IsDefault))
            throw new InvalidDataException(EmulatedAppStreamMessages.IncompleteFleet);
        var instances = store.Fleets.Values.SelectMany(fleet => fleet.Instances.Select(instance => (fleet.Name, instance.Id))).ToHashSet();
        foreach (var session in store.Sessions.All)
        {
            if (!store.Stacks.ContainsKey(session.Stack) || !store.Fleets.ContainsKey(session.Fleet))
                throw new InvalidDataException(EmulatedAppStreamMessages.StateWithoutFleet(session.Id));
            if (session is { Live: true, InstanceId: { } id } && !instances.Contains((session.Fleet, id)))
                throw new InvalidDataException(EmulatedAppStreamMessages.StateWithoutInstance(session.Id));
        }

        return store;
    }
}
