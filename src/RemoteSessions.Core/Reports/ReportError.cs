namespace RemoteSessions.Reports;

/// <summary>An error, how often it occurred, and when it occurred last.</summary>
internal sealed record ReportError(string Where, string Text, int Count, DateTime Last);
