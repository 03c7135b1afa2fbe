using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Reports;

namespace RemoteSessions.Provisioning;

/// <summary>The limits and the scheduled actions of all fleets or pools in an account and Region.</summary>
internal sealed class ScalingPlan
{
    private readonly ScalableKind _kind;
    private readonly Dictionary<string, ScalableTarget> _targets;
    private readonly ILookup<string?, ScheduledAction> _actions;

    private ScalingPlan(ScalableKind kind, Dictionary<string, ScalableTarget> targets, IEnumerable<ScheduledAction> actions) =>
        (_kind, _targets, _actions) = (kind, targets, actions.ToLookup(action => action.ResourceId));

    /// <summary>Indicates whether the scheduled actions couldn't be read.</summary>
    public bool IsWithoutActions { get; private init; }

    /// <summary>
    /// Reads the limits and the scheduled actions of the fleets or pools, or returns null if the limits can't be read. If the limits can be
    /// read but the scheduled actions can't, the plan contains only the limits.
    /// </summary>
    public static async Task<ScalingPlan?> ReadAsync(
        Func<ScalingClient> connect, ScalableKind kind, bool readsActions, Func<Exception, ValueTask> failed,
        CancellationToken cancellationToken)
    {
        var targets = await OptionalRead.OrNullAsync(
            limit => connect().TargetsByIdAsync(kind, null, limit), failed, cancellationToken).ConfigureAwait(false);
        if (targets is null)
            return null;
        var actions = targets.Count == 0 || !readsActions ? [] : await OptionalRead.OrNullAsync(
            limit => connect().ListActionsAsync(kind, null, limit).ReadAllAsync(), failed, cancellationToken).ConfigureAwait(false);
        return new ScalingPlan(kind, targets, actions ?? []) { IsWithoutActions = actions is null };
    }

    /// <summary>Adds the limits and the next scheduled change to the row of a fleet or pool that is registered for scaling.</summary>
    public void AddTo(RemoteSessionCapacity row, string key)
    {
        if (_targets.TryGetValue(_kind.ResourceId(key), out var target))
            row.SetLimits(target.MinCapacity, target.MaxCapacity, ScheduledChange.Next(target, _actions[target.ResourceId], row.ReadAt));
    }
}
