using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Serializes stores. Times keep their full precision, so that saving and loading a state doesn't change them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StateTimeConverter), typeof(StateDurationConverter)])]
[JsonSerializable(typeof(StoreDocument))]
internal sealed partial class DeviceFarmStoreJson : JsonSerializerContext;
