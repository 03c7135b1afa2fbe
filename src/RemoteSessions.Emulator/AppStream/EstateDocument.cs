using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>The estates of all regions as they stand in a state file.</summary>
internal sealed record EstateDocument
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

    public static JsonNode Write(IEnumerable<Estate> estates) => JsonSerializer.SerializeToNode(
        [.. estates.Select(Of)], AppStreamEstateJson.Default.ListEstateDocument)!;

    /// <exception cref="InvalidDataException">It is no estate, or it names what it does not hold.</exception>
    public static IReadOnlyList<Estate> Read(JsonNode state)
    {
        try
        {
            var documents = state.Deserialize(AppStreamEstateJson.Default.ListEstateDocument) ?? throw new InvalidDataException("It is empty.");
            return [.. documents.Select(document => Check(document.Estate()))];
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or NullReferenceException or InvalidOperationException)
        {
            // A null in a list or two things of one name come out here as well.
            throw new InvalidDataException($"Its AppStream part is not as the emulator writes it: {StateFile.Reason(failure)}", failure);
        }
    }

    private static EstateDocument Of(Estate estate) => new()
    {
        Region = estate.Region,
        Created = estate.Created,
        Fleets = [.. estate.Fleets.Values],
        Stacks = [.. estate.Stacks.Values],
        Images = estate.Images,
        FleetOfStack = estate.FleetOfStack,
        Sessions = [.. estate.Sessions.InOrder],
        Urls = [.. estate.Urls.Values],
        Tags = estate.Tags.ToDictionary(tags => tags.Key, tags => tags.Value.ToDictionary(tag => tag.Key, tag => tag.Value)),
    };

    private Estate Estate() => new()
    {
        Region = Region,
        Created = Created,
        Fleets = Fleets.ToImmutableSortedDictionary(fleet => fleet.Name, fleet => fleet, StringComparer.Ordinal),
        Stacks = Stacks.ToImmutableSortedDictionary(stack => stack.Name!, stack => stack, StringComparer.Ordinal),
        Images = [.. Images],
        FleetOfStack = FleetOfStack.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Sessions = SessionBook.Of(Sessions),
        Urls = Urls.ToImmutableDictionary(url => url.Token, StringComparer.Ordinal),
        Tags = Tags.ToImmutableDictionary(
            tags => tags.Key, tags => tags.Value.ToImmutableSortedDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
    };

    private static Estate Check(Estate estate)
    {
        if (!Names.Exists(estate.Region))
            throw new InvalidDataException($"AppStream does not exist in the region '{estate.Region}'.");
        foreach (var (stack, fleet) in estate.FleetOfStack)
        {
            if (!estate.Stacks.ContainsKey(stack) || !estate.Fleets.ContainsKey(fleet))
                throw new InvalidDataException($"The stack {stack} is associated with the fleet {fleet}; one of them is not in it.");
        }

        if (estate.Fleets.Values.Any(fleet => fleet.Instances.IsDefault || fleet.Errors.IsDefault))
            throw new InvalidDataException("A fleet of its AppStream part lacks its instances or its errors.");
        var instances = estate.Fleets.Values.SelectMany(fleet => fleet.Instances.Select(instance => (fleet.Name, instance.Id))).ToHashSet();
        foreach (var session in estate.Sessions.All)
        {
            if (!estate.Stacks.ContainsKey(session.Stack) || !estate.Fleets.ContainsKey(session.Fleet))
                throw new InvalidDataException($"The session {session.Id} belongs to a stack or fleet that is not in it.");
            if (session is { Live: true, InstanceId: { } id } && !instances.Contains((session.Fleet, id)))
                throw new InvalidDataException($"The session {session.Id} is on an instance that its fleet does not have.");
        }

        return estate;
    }
}
