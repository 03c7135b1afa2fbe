using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// Runs due scheduled actions and evaluates target tracking in chronological order. There is no background task. Before each access to this
/// service or to a service with scalable resources, the emulator processes all due events.
/// </summary>
internal sealed class ScalingLifecycle
{
    private readonly EmulatorSettings _settings;
    private readonly TimeProvider _clock;
    private readonly Scaler _scaler;
    private readonly TargetTracking _tracking;

    public ScalingLifecycle(EmulatorSettings settings, TimeProvider clock, IReadOnlyList<IScalableResources> resources)
    {
        (_settings, _clock) = (settings, clock);
        _scaler = new Scaler(settings, resources);
        _tracking = new TargetTracking(resources, _scaler);
    }

    /// <summary>Advances the store to the current time, and applies all due changes to the resources.</summary>
    public ScalingStore Advance(ScalingStore store)
    {
        var now = _clock.GetUtcNow();
        store = WithoutDeletedResources(store, now);
        while (NextAction(store) is var (target, action) && action.NextAt <= now)
        {
            store = _tracking.Evaluate(store, action.NextAt.Value);
            // Target tracking might have changed the scalable target, so the current scalable target is read from the store.
            store = Run(store, store.Targets[target.Key], action, action.NextAt.Value, now);
        }

        return WithoutOldActivities(_tracking.Evaluate(store, now), now);
    }

    /// <summary>Returns the action, and the time when the action first runs after the specified time.</summary>
    public static EmulatedAction Schedule(ScheduledAction action, DateTimeOffset after) =>
        new(action, Runs(action, after).FirstOrDefault());

    /// <summary>Changes the desired capacity of an active resource if the capacity is outside the limits of the scalable target.</summary>
    public ScalingStore MoveIntoLimits(ScalingStore store, EmulatedTarget target, DateTimeOffset at) =>
        _scaler.MoveIntoLimits(store, target, at, isScheduled: false);

    private ScalingStore Run(ScalingStore store, EmulatedTarget target, EmulatedAction action, DateTimeOffset at, DateTimeOffset now)
    {
        target = target.With(action with { NextAt = NextRun(action.Value, at, now) });
        store = store.With(target);
        if (target.Suspended.ScheduledScalingSuspended == true)
            return store;

        var limits = action.Value.ScalableTargetAction!;
        var changed = target with
        {
            MinCapacity = limits.MinCapacity ?? target.MinCapacity,
            MaxCapacity = limits.MaxCapacity ?? target.MaxCapacity,
        };
        if (_scaler.FindObstacle(store, changed, at) is { } obstacle)
            return store.AddLimits(target, action.Value, obstacle, at);
        store = store.With(changed).AddLimits(changed, action.Value, failure: null, at);
        return _scaler.MoveIntoLimits(store, changed, at, isScheduled: true);
    }

    // If the clock were advanced by years, an action that runs every minute would have to run millions of times. Therefore, the emulator
    // skips all runs whose activities would no longer be listed, except for the last of these runs.
    private static DateTimeOffset? NextRun(ScheduledAction action, DateTimeOffset at, DateTimeOffset now)
    {
        var listed = now - ActivityLog.Kept;
        DateTimeOffset? next = null;
        foreach (var run in Runs(action, at))
        {
            if (next is not null && run > listed)
                break;
            next = run;
            if (run > listed)
                break;
        }

        return next;
    }

    private static IEnumerable<DateTimeOffset?> Runs(ScheduledAction action, DateTimeOffset after) =>
        action.RunsAfter(after).TakeWhile(EmulatedTime.Contains).Select(run => (DateTimeOffset?)run);

    private static (EmulatedTarget Target, EmulatedAction Action)? NextAction(ScalingStore store)
    {
        (EmulatedTarget Target, EmulatedAction Action)? first = null;
        foreach (var target in store.Targets.Values)
        {
            foreach (var action in target.Actions)
            {
                if (action.NextAt is { } at && !(first?.Action.NextAt <= at))
                    first = (target, action);
            }
        }

        return first;
    }

    private ScalingStore WithoutDeletedResources(ScalingStore store, DateTimeOffset now)
    {
        if (_settings.KeepsTargetsOfDeletedResources)
            return store;
        return store.Targets.Values.Where(target => _scaler.Find(store, target, now) is null)
            .Aggregate(store, (kept, target) => kept.Without(target.Key));
    }

    private static ScalingStore WithoutOldActivities(ScalingStore store, DateTimeOffset now)
    {
        var old = store.Activities.FindIndex(activity => activity.Started > now - ActivityLog.Kept);
        return old == 0 || store.Activities.IsEmpty
            ? store
            : store with { Activities = old < 0 ? [] : store.Activities.RemoveRange(0, old) };
    }
}
