namespace RemoteSessions.Reports;

/// <summary>
/// The numbers of connected and disconnected users at each point in time that the report shows. A value is null if some sessions couldn't
/// be read.
/// </summary>
internal sealed record ReportUsers(IReadOnlyList<double?> Connected, IReadOnlyList<double?> Disconnected);
