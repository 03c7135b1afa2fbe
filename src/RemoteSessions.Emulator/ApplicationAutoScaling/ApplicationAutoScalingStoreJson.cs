using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Serializes stores. Times keep their full precision, so that saving and loading a state doesn't change them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StateTimeConverter), typeof(StateDurationConverter)])]
[JsonSerializable(typeof(List<StoreDocument>))]
internal sealed partial class ApplicationAutoScalingStoreJson : JsonSerializerContext;
