using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Serializes desktops. Times keep their full precision, so that saving and loading a state doesn't change them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(StateTimeConverter), typeof(StateDurationConverter)])]
[JsonSerializable(typeof(List<EmulatedDesktop>))]
internal sealed partial class DesktopStoreJson : JsonSerializerContext;
