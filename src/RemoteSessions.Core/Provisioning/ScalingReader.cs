using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Protocol;

namespace RemoteSessions.Provisioning;

/// <summary>Reads the Application Auto Scaling configuration of the fleets or pools in one account and Region.</summary>
/// <param name="client">The client.</param>
/// <param name="kind">The kind of the resources.</param>
/// <param name="failed">The function that is called if policies, scheduled actions, or the last activity can't be read. The string argument
/// is the name of the affected fleet or pool, or null if all fleets and pools are affected.</param>
/// <param name="cancellationToken">Cancels the calls.</param>
internal sealed class ScalingReader(
    ScalingClient client, ScalableKind kind, Func<AwsServiceException, string?, Task> failed, CancellationToken cancellationToken)
{
    // The approximate number of fleets whose policies fit on one page of DescribeScalingPolicies. For a larger number of fleets, listing
    // the policies of all fleets together requires fewer calls than listing the policies of each fleet separately.
    private const int MostSeparateLists = 4;

    private readonly object _lock = new();
    private int _scaled;
    private Task<ILookup<string?, ScalingPolicy>?>? _policies;
    private Task<ILookup<string?, ScheduledAction>?>? _actions;

    /// <summary>Reads the targets of up to <see cref="ScalingClient.LargestBatch"/> resources with one call.</summary>
    public async Task<IReadOnlyList<(ScaledResource Resource, ScalableTarget? Target)>> TargetsAsync(
        IReadOnlyCollection<ScaledResource> resources)
    {
        var targets = await ByIdAsync([.. resources.Select(resource => resource.Key)]).ConfigureAwait(false);
        return [.. resources.Select(resource => (resource, targets.GetValueOrDefault(kind.ResourceId(resource.Key))))];
    }

    /// <summary>
    /// Reads the targets with the specified keys, or all targets if no keys are specified. The returned dictionary maps resource IDs to
    /// targets.
    /// </summary>
    public async Task<Dictionary<string, ScalableTarget>> ByIdAsync(IReadOnlyCollection<string>? keys)
    {
        var targets = await client.TargetsByIdAsync(kind, keys, cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _scaled, targets.Count);
        return targets;
    }

    /// <summary>Reads the policies, the scheduled actions, and the last activity of a target.</summary>
    public async Task<ScalingState> ReadAsync(ScaledResource resource, ScalableTarget? target)
    {
        if (target is null)
            return StateOf(resource, null, [], [], null);
        var policies = PoliciesAsync(resource);
        var actions = ActionsAsync(resource);
        var last = OrNullAsync(
            () => client.LastActivityAsync(kind, resource.Key, cancellationToken), ScalingMessages.LastActivity, resource.Label);
        return StateOf(
            resource, target, await policies.ConfigureAwait(false), await actions.ConfigureAwait(false), await last.ConfigureAwait(false));
    }

    private ScalingState StateOf(
        ScaledResource resource, ScalableTarget? target, IReadOnlyList<ScalingPolicy>? policies,
        IReadOnlyList<ScheduledAction>? actions, ScalingActivity? last) => new(
            resource.Service, resource.Label, kind.ResourceId(resource.Key), resource.Unit, resource.State, resource.Desired,
            target, policies, actions, last);

    private Task<IReadOnlyList<ScalingPolicy>?> PoliciesAsync(ScaledResource resource) => PartAsync(
        resource, ScalingMessages.Policies, key => client.ListPoliciesAsync(kind, key, cancellationToken), policy => policy.ResourceId,
        ref _policies);

    private Task<IReadOnlyList<ScheduledAction>?> ActionsAsync(ScaledResource resource) => PartAsync(
        resource, ScalingMessages.Schedules, key => client.ListActionsAsync(kind, key, cancellationToken), action => action.ResourceId,
        ref _actions);

    private Task<IReadOnlyList<T>?> PartAsync<T>(
        ScaledResource resource, string part, Func<string?, IAsyncEnumerable<T>> list, Func<T, string?> idOf,
        ref Task<ILookup<string?, T>?>? all)
        where T : class
    {
        if (Volatile.Read(ref _scaled) <= MostSeparateLists)
        {
            return OrNullAsync<IReadOnlyList<T>>(
                async () => await list(resource.Key).ReadAllAsync().ConfigureAwait(false), part, resource.Label);
        }

        lock (_lock)
        {
            all ??= OrNullAsync(async () => (await list(null).ReadAllAsync().ConfigureAwait(false)).ToLookup(idOf), part, null);
            return OfAsync(all, kind.ResourceId(resource.Key));
        }
    }

    private static async Task<IReadOnlyList<T>?> OfAsync<T>(Task<ILookup<string?, T>?> all, string resourceId) =>
        await all.ConfigureAwait(false) is { } lists ? [.. lists[resourceId]] : null;

    private async Task<T?> OrNullAsync<T>(Func<Task<T?>> read, string part, string? name) where T : class
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            var message = ScalingMessages.NotRead(part, name, failure.Error.Message);
            await failed(new AwsServiceException(failure.Error with { Message = message }, failure), name).ConfigureAwait(false);
            return null;
        }
    }
}
