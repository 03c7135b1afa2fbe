using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteSessions.Reports;

/// <summary>
/// Writes local times without a UTC offset, so that the report shows the same times regardless of the time zone of the computer that
/// displays the report. The report also contains the name of the time zone of these local times.
/// </summary>
internal sealed class LocalTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
}
