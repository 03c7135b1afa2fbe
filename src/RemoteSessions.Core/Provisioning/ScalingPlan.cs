using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Reports;

namespace RemoteSessions.Provisioning;

/// <summary>The limits and the scheduled actions of all fleets or pools in an account and Region.</summary>
internal sealed class ScalingPlan
{
    private readonly ScalableKind _kind;
    private readonly Dictionary<string, ScalableTarget> _targets = new(StringComparer.Ordinal);
    private readonly ILookup<string?, ScheduledAction> _actions;

    private ScalingPlan(ScalableKind kind, IEnumerable<ScalableTarget> targets, IEnumerable<ScheduledAction> actions)
    {
        _kind = kind;
        foreach (var target in targets)
            _targets[target.ResourceId ?? ""] = target;
        _actions = actions.ToLookup(action => action.ResourceId);
    }

    /// <summary>Reads the plan, or returns null if it can't be read.</summary>
    public static Task<ScalingPlan?> ReadAsync(Func<ScalingClient> connect, ScalableKind kind, CancellationToken cancellationToken) =>
        OptionalRead.OrNullAsync(
            async limit =>
            {
                var client = connect();
                var targets = await client.ListTargetsAsync(kind, null, limit).ReadAllAsync().ConfigureAwait(false);
                var actions = targets.Count == 0
                    ? []
                    : await client.ListActionsAsync(kind, null, limit).ReadAllAsync().ConfigureAwait(false);
                return new ScalingPlan(kind, targets, actions);
            },
            failed: null,
            cancellationToken);

    /// <summary>Adds the limits and the next change to the row of a fleet or pool that is registered for scaling.</summary>
    public void AddTo(RemoteSessionCapacity row, string key)
    {
        if (_targets.TryGetValue(_kind.ResourceId(key), out var target))
            row.SetLimits(target.MinCapacity, target.MaxCapacity, ScheduledChange.Next(target, _actions[target.ResourceId], row.ReadAt));
    }
}
