namespace RemoteSessions.Reports;

/// <summary>
/// A fleet or pool that was running without users in every sample, and the unused hours in the unit of the fleet or pool.
/// </summary>
internal sealed record ReportUnused(
    string Name, string Service, string? Type, string Region, string? Profile, string Unit, int Running, double? Hours);
