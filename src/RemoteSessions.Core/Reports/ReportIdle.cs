namespace RemoteSessions.Reports;

/// <summary>
/// A disconnected user, with the start time of the session and the time of the first sample in which the user was disconnected.
/// </summary>
internal sealed record ReportIdle(
    string? User, string Name, string Service, string Region, string? Profile, DateTime? Start, DateTime Seen, DateTime? Expires);
