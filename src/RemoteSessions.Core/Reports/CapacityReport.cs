using System.Text.Json;

namespace RemoteSessions.Reports;

/// <summary>All that the page shows. Times are of this machine's zone, which is named.</summary>
internal sealed record CapacityReport(
    string Zone, int Samples, IReadOnlyList<DateTime> Times, bool Thinned, double? MeasuredSeconds, ReportHeadline Headline,
    ReportUsers Users,
    IReadOnlyList<ReportResource> Resources, IReadOnlyList<ReportIdle> Idle, IReadOnlyList<ReportUnused> Unused,
    IReadOnlyList<ReportError> Errors)
{
    /// <summary>As the page reads it: what means something in HTML is escaped.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.CapacityReport);
}
