namespace RemoteSessions.Reports;

/// <summary>Something that went wrong, how often, and when last.</summary>
internal sealed record ReportError(string Where, string Text, int Count, DateTime Last);
