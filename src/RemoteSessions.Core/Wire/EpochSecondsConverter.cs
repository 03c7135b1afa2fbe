using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteSessions.Wire;

/// <summary>Times on the wire: seconds since 1970 as a number, with a fraction.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var seconds)
            && seconds is > -62_135_596_800m and < 253_402_300_800m)
            return DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond));
        throw new JsonException("A time is not a number of seconds since 1970.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        // Milliseconds are what the services give.
        var milliseconds = (value - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
        writer.WriteRawValue((milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture));
    }
}
