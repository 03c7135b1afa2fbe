namespace RemoteSessions.Reports;

/// <summary>What a call, or the list of a fleet's sessions, failed with.</summary>
internal sealed record CapacityFailure(DateTime Time, string Where, string Message);
