namespace RemoteSessions.Reports;

/// <summary>
/// The figures at the top: as of the last sample; the hours are of the whole time that was measured, null for one sample.
/// </summary>
internal sealed record ReportHeadline(
    int Resources, int Running, int Connected, int Disconnected, int UnusedInstances, int UnusedSessions, double? InstanceHours,
    double? SessionHours);
