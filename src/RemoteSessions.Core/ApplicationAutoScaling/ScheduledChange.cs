using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The next scheduled change to the limits of a fleet or pool.</summary>
/// <param name="Time">The time of the change.</param>
/// <param name="Minimum">The new minimum, or null if the change doesn't set a minimum.</param>
/// <param name="Maximum">The new maximum, or null if the change doesn't set a maximum.</param>
internal sealed record ScheduledChange(DateTimeOffset Time, int? Minimum, int? Maximum)
{
    /// <summary>The new minimum and maximum as text, such as 5-20.</summary>
    public string Capacity => RemoteSessionScaling.Range(Minimum, Maximum);

    /// <summary>
    /// Returns the next change, or null if no change is scheduled, if the target isn't registered, or if scheduled actions are suspended.
    /// </summary>
    public static ScheduledChange? Next(ScalableTarget? target, IEnumerable<ScheduledAction> actions, DateTimeOffset now) =>
        target is null || target.SuspendedState?.ScheduledScalingSuspended == true
            ? null
            : actions.Select(action => Of(action, now)).OfType<ScheduledChange>().MinBy(change => change.Time);

    private static ScheduledChange? Of(ScheduledAction action, DateTimeOffset now)
    {
        DateTimeOffset[] runs = [.. action.RunsAfter(now).Take(1)];
        return runs.Length == 0
            ? null
            : new ScheduledChange(runs[0], action.ScalableTargetAction?.MinCapacity, action.ScalableTargetAction?.MaxCapacity);
    }
}
