namespace RemoteSessions.Reports;

/// <summary>The number of users at each time that the report shows. A value is null if some sessions couldn't be read.</summary>
internal sealed record ReportUsers(IReadOnlyList<double?> Connected, IReadOnlyList<double?> Disconnected);
