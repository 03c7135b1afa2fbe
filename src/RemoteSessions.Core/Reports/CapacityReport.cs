using System.Text.Json;

namespace RemoteSessions.Reports;

/// <summary>
/// The data that the report page contains. Times are in the time zone of this machine. The page shows the name of this time zone.
/// </summary>
internal sealed record CapacityReport(
    string Zone, int Samples, IReadOnlyList<DateTime> Times, bool Thinned, double? MeasuredSeconds, ReportHeadline Headline,
    ReportUsers Users,
    IReadOnlyList<ReportResource> Resources, IReadOnlyList<ReportIdle> Idle, IReadOnlyList<ReportUnused> Unused,
    IReadOnlyList<ReportError> Errors)
{
    /// <summary>Serializes the data as JSON for the report page. Characters that are special in HTML are escaped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.CapacityReport);
}
