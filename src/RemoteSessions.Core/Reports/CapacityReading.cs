namespace RemoteSessions.Reports;

/// <summary>The figures of a fleet or pool at one time that a report requires.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);
