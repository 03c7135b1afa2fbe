using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>
/// Keeps the utilization of each resource near the target value that its scaling policy specifies. This is a simplification. AWS evaluates
/// alarms over several minutes, but the emulator evaluates the utilization once at the start of each minute.
/// </summary>
internal sealed class TargetTracking(IReadOnlyList<IScalableResources> resources, Scaler scaler)
{
    private const int DefaultCooldownSeconds = 300;

    // According to AWS's documentation, a policy removes capacity if the utilization is about 10 percent below the target value.
    private const double ScaleInShare = 0.9;

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Evaluates all policies once for each minute between the last evaluation and the specified time.</summary>
    public ScalingStore Evaluate(ScalingStore store, DateTimeOffset until)
    {
        if (store.Targets.Values.All(target => target.Tracking is null))
            return Evaluated(store, until);
        for (DateTimeOffset? minute = FullMinute(store.Evaluated) + Interval; minute <= until;)
        {
            var (at, before) = (minute.Value, store);
            foreach (var target in store.Targets.Values.Where(target => target.Tracking is not null))
                store = Evaluate(store, target, target.Tracking!, at);
            // If an evaluation changes nothing, later evaluations also change nothing until the utilization of a resource can change or a
            // cooldown ends. Therefore, all minutes before this time are skipped.
            minute = !ReferenceEquals(store, before) ? at + Interval
                : NextEvent(store, at) is { } next ? Max(at + Interval, FullMinute(next))
                : null;
        }

        return Evaluated(store, until);
    }

    private static ScalingStore Evaluated(ScalingStore store, DateTimeOffset until) =>
        until > store.Evaluated ? store with { Evaluated = until } : store;

    private ScalingStore Evaluate(ScalingStore store, EmulatedTarget target, ScalingPolicy policy, DateTimeOffset at)
    {
        var tracking = policy.TargetTrackingScalingPolicyConfiguration!;
        // If none of a resource's capacity is ready, the utilization of the resource is undefined.
        if (scaler.Find(store, target, at) is not { Obstacle: null, Utilization: { } utilization } resource)
            return Scaled(store, target);
        var goal = tracking.TargetValue!.Value;
        var needed = (int)Math.Min(int.MaxValue, Math.Ceiling(resource.Used * 100 / goal));
        if (utilization > goal)
            return ScaleOut(store, target, policy, resource, needed, at);
        return utilization < goal * ScaleInShare && tracking.DisableScaleIn != true
            ? ScaleIn(store, target, policy, resource, needed, at)
            : Scaled(store, target);
    }

    private ScalingStore ScaleOut(
        ScalingStore store, EmulatedTarget target, ScalingPolicy policy, ScalableResource resource, int needed, DateTimeOffset at)
    {
        if (target.Suspended.DynamicScalingOutSuspended == true)
            return Scaled(store, target);
        var cause = EmulatedScalingMessages.AlarmTriggered(policy.Alarms?[0].AlarmName, policy.PolicyName);
        if (resource.Desired >= target.MaxCapacity)
        {
            return NotScaled(store, target, cause, at, new NotScaledReason
            {
                Code = NotScaledCodes.AtMaximum,
                MaxCapacity = target.MaxCapacity,
            });
        }

        var wanted = Math.Clamp(needed, target.MinCapacity, target.MaxCapacity);
        // The desired capacity includes capacity that isn't ready yet.
        if (resource.Round(wanted) <= resource.Desired || target.ScaledOutAt + OutCooldown(policy) > at)
            return Scaled(store, target);
        var (changed, succeeded) = scaler.Resize(Scaled(store, target), target, wanted, at, cause);
        return succeeded ? changed.With(changed.Targets[target.Key] with { ScaledOutAt = at }) : changed;
    }

    private ScalingStore ScaleIn(
        ScalingStore store, EmulatedTarget target, ScalingPolicy policy, ScalableResource resource, int needed, DateTimeOffset at)
    {
        if (target.Suspended.DynamicScalingInSuspended == true)
            return Scaled(store, target);
        var cause = EmulatedScalingMessages.AlarmTriggered(policy.Alarms?[^1].AlarmName, policy.PolicyName);
        if (resource.Desired <= target.MinCapacity)
        {
            return NotScaled(store, target, cause, at, new NotScaledReason
            {
                Code = NotScaledCodes.AtMinimum,
                MinCapacity = target.MinCapacity,
            });
        }

        var wanted = Math.Clamp(needed, target.MinCapacity, target.MaxCapacity);
        if (resource.Round(wanted) >= resource.Desired || Cooldowns(target, policy).Any(end => end > at))
            return Scaled(store, target);
        var (changed, succeeded) = scaler.Resize(Scaled(store, target), target, wanted, at, cause);
        return succeeded ? changed.With(changed.Targets[target.Key] with { ScaledInAt = at }) : changed;
    }

    // Records an activity that didn't change the capacity. An activity with the same reason isn't recorded again.
    private static ScalingStore NotScaled(
        ScalingStore store, EmulatedTarget target, string cause, DateTimeOffset at, NotScaledReason reason) =>
        target.NotScaled == reason.Code
            ? store
            : store.With(target with { NotScaled = reason.Code }).AddNotScaled(target, reason, cause, at);

    private static ScalingStore Scaled(ScalingStore store, EmulatedTarget target) =>
        target.NotScaled is null ? store : store.With(target with { NotScaled = null });

    // Returns the next time at which the utilization of a resource can change or a cooldown ends.
    private DateTimeOffset? NextEvent(ScalingStore store, DateTimeOffset after) => resources
        .Where(kind => kind.ExistIn(store.Region) && store.Targets.Values.Any(target => target.Namespace == kind.Kind.Namespace))
        .Select(kind => kind.NextChange(store.Region, after))
        .Concat(store.Targets.Values.Where(target => target.Tracking is not null)
            .SelectMany(target => Cooldowns(target, target.Tracking!)).Where(end => end > after))
        .Min();

    // Returns the ends of the scale-out and scale-in cooldown periods. Capacity is removed only after the scale-out and scale-in cooldown
    // periods have ended.
    private static IEnumerable<DateTimeOffset?> Cooldowns(EmulatedTarget target, ScalingPolicy policy) =>
        [target.ScaledOutAt + OutCooldown(policy), target.ScaledInAt + InCooldown(policy)];

    private static TimeSpan OutCooldown(ScalingPolicy policy) =>
        TimeSpan.FromSeconds(policy.TargetTrackingScalingPolicyConfiguration!.ScaleOutCooldown ?? DefaultCooldownSeconds);

    private static TimeSpan InCooldown(ScalingPolicy policy) =>
        TimeSpan.FromSeconds(policy.TargetTrackingScalingPolicyConfiguration!.ScaleInCooldown ?? DefaultCooldownSeconds);

    private static DateTimeOffset FullMinute(DateTimeOffset time) => time.AddTicks(-(time.UtcTicks % Interval.Ticks));

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
