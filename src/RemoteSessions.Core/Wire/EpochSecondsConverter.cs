using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteSessions.Wire;

/// <summary>Times on the wire: seconds since 1970 as a number, with a fraction.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var seconds) && ToTime(seconds) is { } time
            ? time
            : throw new JsonException("A time is not a number of seconds since 1970.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteRawValue(ToSeconds(value).ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>The time, or null where the number is none that a calendar has.</summary>
    public static DateTimeOffset? ToTime(decimal seconds) =>
        seconds is > -62_135_596_800m and < 253_402_300_800m ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;

    /// <summary>The seconds, to the millisecond: that is what the services give.</summary>
    public static decimal ToSeconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond / 1000m;
}
