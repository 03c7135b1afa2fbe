namespace RemoteSessions.Reports;

/// <summary>An error that occurred while capacity was measured or sessions were listed.</summary>
internal sealed record CapacityFailure(DateTime Time, string Where, string Message);
