namespace RemoteSessions.Reports;

/// <summary>The values that a report requires for a fleet or pool at a specific time.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);
