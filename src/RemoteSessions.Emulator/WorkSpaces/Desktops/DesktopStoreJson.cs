using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>How desktops are written; times in full, so that a loaded state goes on exactly where it was saved.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StateTimeConverter), typeof(StateDurationConverter)])]
[JsonSerializable(typeof(List<EmulatedDesktop>))]
internal sealed partial class DesktopStoreJson : JsonSerializerContext;
