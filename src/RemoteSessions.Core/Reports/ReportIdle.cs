namespace RemoteSessions.Reports;

/// <summary>A user who has disconnected, with the start of the session and the first sample in which the user was away.</summary>
internal sealed record ReportIdle(
    string? User, string Name, string Service, string Region, string? Profile, DateTime? Start, DateTime Seen, DateTime? Expires);
