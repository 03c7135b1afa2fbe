using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Reports;

namespace RemoteSessions.Provisioning;

/// <summary>The limits and the scheduled actions of all fleets or pools of an account and Region.</summary>
internal sealed class ScalingPlan
{
    // The plan is only additional information, so the time for reading it is limited.
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(10);

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
    public static async Task<ScalingPlan?> ReadAsync(
        Func<ScalingClient> connect, ScalableKind kind, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LongestRead);
        try
        {
            var client = connect();
            var targets = await client.ListTargetsAsync(kind, null, limit.Token).ReadAllAsync().ConfigureAwait(false);
            var actions = targets.Count == 0
                ? []
                : await client.ListActionsAsync(kind, null, limit.Token).ReadAllAsync().ConfigureAwait(false);
            return new ScalingPlan(kind, targets, actions);
        }
        catch (Exception failure) when (
            failure is AwsServiceException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>Adds the limits and the next change to the row of a fleet or pool, if it's scaled.</summary>
    public void AddTo(RemoteSessionCapacity row, string key)
    {
        if (_targets.TryGetValue(_kind.ResourceId(key), out var target))
            row.SetLimits(target.MinCapacity, target.MaxCapacity, ScheduledChange.Next(target, _actions[target.ResourceId], row.ReadAt));
    }
}
