namespace RemoteSessions.Reports;

/// <summary>An error, the number of times that it occurred, and the time when it last occurred.</summary>
internal sealed record ReportError(string Where, string Text, int Count, DateTime Last);
