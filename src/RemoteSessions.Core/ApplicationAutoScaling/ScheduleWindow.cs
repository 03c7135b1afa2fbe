namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The settings that, together with the schedule expression, determine when a scheduled action runs.</summary>
/// <param name="Zone">The time zone for <c>at</c> and <c>cron</c> expressions.</param>
/// <param name="Created">The time when the first interval of a <c>rate</c> expression begins if the schedule has no start time.</param>
/// <param name="Start">The start time, or null.</param>
/// <param name="End">The end time, or null.</param>
internal sealed record ScheduleWindow(TimeZoneInfo Zone, DateTimeOffset Created, DateTimeOffset? Start = null, DateTimeOffset? End = null);
