using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Lists AppStream fleets and WorkSpaces pools, and whether and how Application Auto Scaling changes their size. Fleets and pools without
/// scaling are also listed. If a service, Region, or profile fails, the command writes one error and continues.
/// AWS: DescribeScalableTargets, DescribeScalingPolicies, DescribeScheduledActions, DescribeScalingActivities; DescribeFleets;
/// DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionScaling", DefaultParameterSetName = ByName,
    HelpUri = HelpPages.Folder + "Get-RemoteSessionScaling.md")]
[OutputType(typeof(RemoteSessionScaling))]
public sealed class GetRemoteSessionScalingCommand : ScalingReadCmdlet
{
    private protected override Task ReadAsync(ScalingScope scope, ScalingClient client, Traversal traversal)
    {
        var reader = new ScalingReader(
            client, scope.Service.Scaling, (failure, name) => EmitErrorAsync(failure, name ?? scope.Label).AsTask(), Cancellation);
        var targets = AsyncBatches.ReadAsync(
            scope.FindAsync(Cancellation), ScalingClient.LargestBatch, (batch, _) => reader.TargetsAsync(batch), Cancellation);
        return traversal.EachAsync(targets, each => WriteAsync(each, client, reader, traversal));
    }

    private async Task WriteAsync(
        (CapacityResource Resource, ScalableTarget? Target) each, ScalingClient client, ScalingReader reader, Traversal traversal)
    {
        var state = await traversal.CallAsync(() => reader.ReadAsync(each.Resource, each.Target)).ConfigureAwait(false);
        await EmitAndWaitAsync(new RemoteSessionScaling(state, client.Origin)).ConfigureAwait(false);
    }
}
