namespace RemoteSessions.Reports;

/// <summary>Users at each of the report's times; null where not every list was there.</summary>
internal sealed record ReportUsers(IReadOnlyList<double?> Connected, IReadOnlyList<double?> Disconnected);
