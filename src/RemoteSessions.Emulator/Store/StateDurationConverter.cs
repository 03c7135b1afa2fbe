using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Store;

/// <summary>Reads and writes the durations in a state file. Rejects durations that the emulator doesn't support.</summary>
internal sealed class StateDurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (!TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) || !EmulatedTime.Contains(time))
            throw new JsonException(
                EmulatorMessages.InvalidDuration(text, EmulatedTime.Longest.TotalDays.ToString(CultureInfo.InvariantCulture)));
        return time;
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));
}
