namespace RemoteSessions.Reports;

/// <summary>
/// The figures at the top of the report. They're taken from the last sample, except the hours, which cover all samples and are null if
/// there is only one sample.
/// </summary>
internal sealed record ReportHeadline(
    int Resources, int Running, int Connected, int Disconnected, int UnusedInstances, int UnusedSessions, double? InstanceHours,
    double? SessionHours);
