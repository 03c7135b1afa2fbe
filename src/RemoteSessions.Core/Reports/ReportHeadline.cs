namespace RemoteSessions.Reports;

/// <summary>
/// The numbers at the top of the report. The numbers come from the last sample, except for the hours, which are calculated from all
/// samples. The instance hours and session hours are null if there's only one sample.
/// </summary>
internal sealed record ReportHeadline(
    int Resources, int Running, int Connected, int Disconnected, int UnusedInstances, int UnusedSessions, double? InstanceHours,
    double? SessionHours);
