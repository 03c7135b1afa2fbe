using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Calculates the runs of scheduled actions.</summary>
internal static class ScheduledRuns
{
    /// <summary>
    /// Returns the runs of an action after the specified time, or nothing if its expression or its time zone isn't supported.
    /// </summary>
    public static IEnumerable<DateTimeOffset> RunsAfter(this ScheduledAction action, DateTimeOffset time) =>
        ScheduleZone.Find(action.Timezone) is { } zone && action.Schedule is { } text
            && ScheduleExpression.TryRead(text, out var expression, out _)
            ? expression.RunsAfter(time, new ScheduleWindow(zone, action.CreationTime ?? time, action.StartTime, action.EndTime))
            : [];
}
