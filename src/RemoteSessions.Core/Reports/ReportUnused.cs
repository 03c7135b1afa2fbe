namespace RemoteSessions.Reports;

/// <summary>
/// A fleet or pool that was running without users in every sample, with its unused capacity in instance hours or session hours.
/// </summary>
internal sealed record ReportUnused(
    string Name, string Service, string? Type, string Region, string? Profile, string Unit, int Running, double? Hours);
