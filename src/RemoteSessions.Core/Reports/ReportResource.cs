namespace RemoteSessions.Reports;

/// <summary>
/// The data of a fleet, a pool, or a group of desktops: the numbers from the last sample, and the usage at each point in time that the
/// report shows.
/// </summary>
internal sealed record ReportResource(
    string Name, string Service, string? Type, string State, string Region, string? Profile, string Unit,
    int? Desired, int? Running, int? InUse, int? Connected, int? Disconnected, int? Unused, double? Mean, double? Peak,
    IReadOnlyList<double?> Series);
