using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Calculates when scheduled actions run.</summary>
internal static class ScheduledRuns
{
    /// <summary>
    /// Returns the times at which an action runs after the specified time. The result is empty if the expression or the time zone of the
    /// action isn't supported.
    /// </summary>
    public static IEnumerable<DateTimeOffset> RunsAfter(this ScheduledAction action, DateTimeOffset time) =>
        ScheduleZone.Find(action.Timezone) is { } zone && action.Schedule is { } text
            && ScheduleExpression.TryRead(text, out var expression, out _)
            ? expression.RunsAfter(time, new ScheduleWindow(zone, action.CreationTime ?? time, action.StartTime, action.EndTime))
            : [];
}
