namespace RemoteSessions.Reports;

/// <summary>An error that occurred in a call, or while the sessions of a fleet were listed.</summary>
internal sealed record CapacityFailure(DateTime Time, string Where, string Message);
