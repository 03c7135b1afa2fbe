namespace RemoteSessions.Reports;

/// <summary>
/// The figures at the top of the report. The figures are from the last sample, except for the hours, which are based on all samples. The
/// hours are null if there's only one sample.
/// </summary>
internal sealed record ReportHeadline(
    int Resources, int Running, int Connected, int Disconnected, int UnusedInstances, int UnusedSessions, double? InstanceHours,
    double? SessionHours);
