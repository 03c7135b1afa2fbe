using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Lists AppStream fleets and WorkSpaces pools, and shows whether and how Application Auto Scaling changes their sizes. Fleets and pools
/// without scaling are also listed, and so are deleted fleets and pools that are still registered for scaling. If a service, Region, or
/// profile fails, the command writes one error and continues.
/// AWS: DescribeScalableTargets, DescribeScalingPolicies, DescribeScheduledActions, DescribeScalingActivities; DescribeFleets;
/// DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionScaling", DefaultParameterSetName = ByName,
    HelpUri = HelpPages.Folder + "Get-RemoteSessionScaling.md")]
[OutputType(typeof(RemoteSessionScaling))]
public sealed class GetRemoteSessionScalingCommand : ScalingReadCmdlet
{
    private protected override async Task ReadAsync(ScalingScope scope, ScalingClient client, Traversal traversal)
    {
        var reader = new ScalingReader(
            client, scope.Service.Scaling, (failure, name) => EmitErrorAsync(failure, name ?? scope.Label).AsTask(), Cancellation);
        var targets = ReadsAll(scope)
            ? AllAsync(scope, reader)
            : NamedAsync(scope, client, reader);
        await traversal.EachAsync(targets, each => WriteAsync(each, client, reader, traversal)).ConfigureAwait(false);
    }

    // If the user specifies no names or uses wildcards, the command reads all scalable targets, because some targets might belong to
    // deleted fleets or pools.
    private static bool ReadsAll(ScalingScope scope) =>
        scope.Names?.Any(WildcardPattern.ContainsWildcardCharacters) != false;

    private async IAsyncEnumerable<(ScaledResource Resource, ScalableTarget? Target)> AllAsync(
        ScalingScope scope, ScalingReader reader)
    {
        Dictionary<string, ScalableTarget>? targets = null;
        await foreach (var resource in scope.FindAsync(Cancellation).ConfigureAwait(false))
        {
            targets ??= await reader.ByIdAsync(null).ConfigureAwait(false);
            targets.Remove(scope.Service.Scaling.ResourceId(resource.Key), out var target);
            yield return (ScaledResource.From(resource), target);
        }

        targets ??= await reader.ByIdAsync(null).ConfigureAwait(false);
        var filter = new NameFilter(scope.Names);
        var left = targets.Values.Where(target => filter.Matches(scope.Service.Scaling.Key(target.ResourceId)));
        foreach (var each in await DeletedOwners.WithoutOwnerAsync(scope.Service, scope.Scope, left, Cancellation).ConfigureAwait(false))
            yield return Deleted(scope, each);
    }

    private async IAsyncEnumerable<(ScaledResource Resource, ScalableTarget? Target)> NamedAsync(
        ScalingScope scope, ScalingClient client, ScalingReader reader)
    {
        var existing = AsyncBatches.ReadAsync(
            scope.FindAsync(Cancellation), ScalingClient.LargestBatch,
            (batch, _) => reader.TargetsAsync([.. batch.Select(ScaledResource.From)]), Cancellation);
        await foreach (var each in existing.ConfigureAwait(false))
            yield return each;
        var missing = scope.Found.Missing();
        foreach (var each in await DeletedOwners.FindAsync(scope.Service, scope.Scope, client, missing, Cancellation).ConfigureAwait(false))
            yield return Deleted(scope, each);
    }

    private static (ScaledResource Resource, ScalableTarget? Target) Deleted(ScalingScope scope, (string Key, ScalableTarget Target) each)
    {
        // The name exists in Application Auto Scaling, so it isn't reported as missing.
        scope.Found.Matches(each.Key);
        return (ScaledResource.Deleted(scope.Service.Kind.Name, each.Key), each.Target);
    }

    private async Task WriteAsync(
        (ScaledResource Resource, ScalableTarget? Target) each, ScalingClient client, ScalingReader reader, Traversal traversal)
    {
        var state = await traversal.CallAsync(() => reader.ReadAsync(each.Resource, each.Target)).ConfigureAwait(false);
        await EmitAndWaitAsync(new RemoteSessionScaling(state, client.Origin)).ConfigureAwait(false);
    }
}
