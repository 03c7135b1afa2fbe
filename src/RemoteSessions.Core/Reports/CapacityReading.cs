namespace RemoteSessions.Reports;

/// <summary>The capacity and the usage of a fleet or pool at a specific time. A report is based on these values.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);
