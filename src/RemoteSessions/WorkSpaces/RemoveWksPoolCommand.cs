using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Deletes WorkSpaces pools. With -StopFirst, the command also deletes running pools. The deletion can't be undone. AWS no longer offers
/// pools to new customers.
/// AWS: TerminateWorkspacesPool, DescribeWorkspacesPools. With -StopFirst, the command also calls DescribeWorkspacesPoolSessions to find
/// the connected users, and StopWorkspacesPool to stop the pool. To get the scaling settings, the command also calls
/// DescribeScalableTargets, DescribeScalingPolicies, and DescribeScheduledActions. With -IncludeScaling, the command also calls
/// DeregisterScalableTarget.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "WksPool", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Remove-WksPool.md")]
public sealed class RemoveWksPoolCommand() : RemoveCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
{
    /// <summary>
    /// The names (wildcards are supported) or IDs (wspool-...) of the pools, or the IDs of directories to get all pools in these
    /// directories.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<string> Names => Name;
}
