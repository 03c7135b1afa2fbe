using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Lists the Application Auto Scaling activities of AppStream fleets and WorkSpaces pools, with the newest activity first. The list also
/// contains changes that Application Auto Scaling considered but didn't make, with the reasons. AWS keeps activities for six weeks.
/// AWS: DescribeScalingActivities; DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionScalingActivity", DefaultParameterSetName = ByName,
    HelpUri = HelpPages.Folder + "Get-RemoteSessionScalingActivity.md")]
[OutputType(typeof(RemoteSessionScalingActivity))]
public sealed class GetRemoteSessionScalingActivityCommand : ScalingReadCmdlet
{
    /// <summary>Specifies the maximum age of the activities, such as 90s, 30m, 24h, 2d, or 8:00:00.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [Duration]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? Since { get; set; }

    private protected override async Task ReadAsync(ScalingScope scope, ScalingClient client, Traversal traversal)
    {
        if (scope.Names is not null)
        {
            await traversal.EachAsync(scope.FindAsync(Cancellation), resource => EmitListAsync(
                traversal, ActivitiesAsync(scope, client, resource.Key, _ => resource.Label), resource.Label)).ConfigureAwait(false);
            return;
        }

        // A single list for all fleets or pools requires fewer calls than separate lists, and also contains the activities of deleted
        // fleets or pools.
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var resource in scope.FindAsync(Cancellation).ConfigureAwait(false))
            names[resource.Key] = resource.Label;
        await EmitAllAsync(ActivitiesAsync(scope, client, null, key => names.GetValueOrDefault(key, key))).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<RemoteSessionScalingActivity> ActivitiesAsync(
        ScalingScope scope, ScalingClient client, string? key, Func<string, string> nameOf)
    {
        var kind = scope.Service.Scaling;
        await foreach (var activity in client.ListActivitiesAsync(kind, key, Cancellation).ConfigureAwait(false))
        {
            // The newest activities are listed first. The current time of the service's clock is known only after a response has arrived.
            if (Since is { } age && activity.StartTime < client.Now - age)
                yield break;
            if (kind.Key(activity.ResourceId) is { } found && activity.ScalableDimension == kind.Dimension)
                yield return new RemoteSessionScalingActivity(activity, scope.Service.Kind.Name, nameOf(found), client.Origin);
        }
    }
}
