using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>The Application Auto Scaling data of one Region in a state file.</summary>
internal sealed record StoreDocument
{
    public required string Region { get; init; }
    public required long Created { get; init; }
    public required DateTimeOffset Evaluated { get; init; }
    public required IReadOnlyList<EmulatedTarget> Targets { get; init; }
    public required IReadOnlyList<EmulatedActivity> Activities { get; init; }

    public static JsonNode Write(IEnumerable<ScalingStore> stores) => JsonSerializer.SerializeToNode(
        stores.Select(store => new StoreDocument
        {
            Region = store.Region,
            Created = store.Created,
            Evaluated = store.Evaluated,
            Targets = [.. store.Targets.Values.OrderBy(target => target.Order)],
            Activities = store.Activities,
        }).ToList(),
        ApplicationAutoScalingStoreJson.Default.ListStoreDocument)!;

    /// <exception cref="InvalidDataException">The state isn't valid.</exception>
    public static IReadOnlyDictionary<string, ScalingStore> Read(JsonNode state, Func<string, bool> existsIn)
    {
        try
        {
            var documents = state.Deserialize(ApplicationAutoScalingStoreJson.Default.ListStoreDocument)
                ?? throw new InvalidDataException(EmulatorMessages.EmptyState);
            return documents.ToDictionary(document => document.Region, document => document.ToStore(existsIn));
        }
        catch (Exception failure)
            when (failure is JsonException or ArgumentException or NullReferenceException or InvalidOperationException)
        {
            // One of these exceptions also occurs if a list in the state file contains a null element or if the file contains the same
            // scalable target twice.
            throw new InvalidDataException(EmulatedScalingMessages.InvalidState(StateFile.Reason(failure)), failure);
        }
    }

    private ScalingStore ToStore(Func<string, bool> existsIn)
    {
        if (!existsIn(Region))
            throw new InvalidDataException(EmulatedScalingMessages.StateRegion(Region));
        var store = new ScalingStore { Region = Region, Created = Created, Evaluated = Evaluated, Activities = [.. Activities] };
        return store with
        {
            Targets = store.Targets.AddRange(Targets.Select(target => KeyValuePair.Create(target.Key, target))),
        };
    }
}
