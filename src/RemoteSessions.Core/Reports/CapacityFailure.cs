namespace RemoteSessions.Reports;

/// <summary>The error of a call, or of the list of a fleet's sessions.</summary>
internal sealed record CapacityFailure(DateTime Time, string Where, string Message);
