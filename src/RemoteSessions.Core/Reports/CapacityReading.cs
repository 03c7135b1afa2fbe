namespace RemoteSessions.Reports;

/// <summary>A fleet or pool at one time, as far as a report needs it.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);
