namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>What decides when an expression applies, besides the expression itself.</summary>
/// <param name="Zone">The time zone of <c>at</c> and <c>cron</c>.</param>
/// <param name="Created">The time from which <c>rate</c> counts if there is no start time.</param>
/// <param name="Start">The start time, or null.</param>
/// <param name="End">The end time, or null.</param>
internal sealed record ScheduleWindow(TimeZoneInfo Zone, DateTimeOffset Created, DateTimeOffset? Start = null, DateTimeOffset? End = null);
