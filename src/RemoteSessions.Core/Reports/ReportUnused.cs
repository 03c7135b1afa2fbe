namespace RemoteSessions.Reports;

/// <summary>
/// A fleet or pool that was running in every sample and had no users in any sample. The unused capacity is measured in instance hours or
/// session hours.
/// </summary>
internal sealed record ReportUnused(
    string Name, string Service, string? Type, string Region, string? Profile, string Unit, int Running, double? Hours);
