using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>How stores are written; times in full, so that a loaded state goes on exactly where it was saved.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StateTimeConverter), typeof(StateDurationConverter)])]
[JsonSerializable(typeof(List<StoreDocument>))]
internal sealed partial class WorkSpacesStoreJson : JsonSerializerContext;
