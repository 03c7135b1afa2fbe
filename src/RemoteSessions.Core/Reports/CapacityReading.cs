namespace RemoteSessions.Reports;

/// <summary>The numbers that a report requires for a fleet or pool at one time.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);
