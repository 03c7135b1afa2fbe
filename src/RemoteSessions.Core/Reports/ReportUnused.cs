namespace RemoteSessions.Reports;

/// <summary>A fleet or pool that ran with nobody on it in every sample, and for how many hours of its unit.</summary>
internal sealed record ReportUnused(
    string Name, string Service, string? Type, string Region, string? Profile, string Unit, int Running, double? Hours);
