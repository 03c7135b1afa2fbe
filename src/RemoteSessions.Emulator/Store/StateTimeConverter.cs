using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Store;

/// <summary>Reads and writes the times in a state file. Rejects times that the emulator doesn't support.</summary>
internal sealed class StateTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var time = reader.GetDateTimeOffset();
        // The JSON reader adds the path of the member to the message.
        return EmulatedTime.Contains(time) ? time : throw new JsonException(EmulatorMessages.InvalidTime(
            time.ToString("O", CultureInfo.InvariantCulture), $"{EmulatedTime.Earliest.Year}", $"{EmulatedTime.Latest.Year}"));
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
