namespace RemoteSessions.Reports;

/// <summary>
/// The numbers of connected and disconnected users at each point in time that the report shows. The number for a point in time is null if
/// some sessions couldn't be read at that time.
/// </summary>
internal sealed record ReportUsers(IReadOnlyList<double?> Connected, IReadOnlyList<double?> Disconnected);
