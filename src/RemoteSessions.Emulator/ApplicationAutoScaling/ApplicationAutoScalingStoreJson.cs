using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Serializes stores. Times keep their full precision, so that a loaded state continues exactly where it was saved.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StateTimeConverter), typeof(StateDurationConverter)])]
[JsonSerializable(typeof(List<StoreDocument>))]
internal sealed partial class ApplicationAutoScalingStoreJson : JsonSerializerContext;
