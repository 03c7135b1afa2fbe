namespace RemoteSessions.Reports;

/// <summary>The figures that a report needs about a fleet or pool at one time.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);
