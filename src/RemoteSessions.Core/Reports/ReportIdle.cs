namespace RemoteSessions.Reports;

/// <summary>A user who has left: when the session began, and since when each sample found nobody there.</summary>
internal sealed record ReportIdle(
    string? User, string Name, string Service, string Region, string? Profile, DateTime? Start, DateTime Seen, DateTime? Expires);
