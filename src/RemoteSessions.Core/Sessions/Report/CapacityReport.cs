using System.Text.Json;
using System.Text.Json.Serialization;

namespace RemoteSessions.Sessions.Report;

/// <summary>The figures at the top: as of the last sample; the hours are of the whole time that was measured, null for one sample.</summary>
internal sealed record ReportHeadline(
    int Resources, int Running, int Connected, int Disconnected, int UnusedInstances, int UnusedSessions, double? InstanceHours, double? SessionHours);

/// <summary>A fleet or pool: as it was seen last, and how it was used at each of the report's times.</summary>
internal sealed record ReportResource(
    string Name, string Service, string? Type, string State, string Region, string? Profile, string Unit,
    int? Desired, int? Running, int? InUse, int? Connected, int? Disconnected, double? Mean, double? Peak, IReadOnlyList<double?> Series);

/// <summary>A user who has left: when the session began, and since when each sample found nobody there.</summary>
internal sealed record ReportIdle(string? User, string Name, string Service, string Region, string? Profile, DateTime? Start, DateTime Seen, DateTime? Expires);

/// <summary>A fleet or pool that ran with nobody on it in every sample, and for how many hours of its unit.</summary>
internal sealed record ReportUnused(string Name, string Service, string? Type, string Region, string? Profile, string Unit, int Running, double? Hours);

/// <summary>Something that went wrong, how often, and when last.</summary>
internal sealed record ReportError(string Where, string Text, int Count, DateTime Last);

/// <summary>Users at each of the report's times; null where not every list was there.</summary>
internal sealed record ReportUsers(IReadOnlyList<double?> Connected, IReadOnlyList<double?> Disconnected);

/// <summary>All that the page shows. Times are of this machine's zone, which is named.</summary>
internal sealed record CapacityReport(
    string Zone, int Samples, IReadOnlyList<DateTime> Times, bool Thinned, double? MeasuredSeconds, ReportHeadline Headline, ReportUsers Users,
    IReadOnlyList<ReportResource> Resources, IReadOnlyList<ReportIdle> Idle, IReadOnlyList<ReportUnused> Unused, IReadOnlyList<ReportError> Errors)
{
    /// <summary>As the page reads it: what means something in HTML is escaped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.CapacityReport);
}

// The default encoder writes < > & ' and all that is not plain ASCII as \u escapes: nothing can end the script that holds it.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(CapacityReport))]
internal sealed partial class ReportJson : JsonSerializerContext;

/// <summary>The clock on the wall, without a zone: readers elsewhere see the time that the report names.</summary>
internal sealed class LocalTimeConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
}
