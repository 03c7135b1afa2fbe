using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Stops WorkSpaces pools. Stopping a pool ends all its sessions. A pool that is already stopped doesn't cause an error. With -Verbose, the
/// command reports the sessions that have already ended.
/// AWS: StopWorkspacesPool, DescribeWorkspacesPools. To count the connected users, the command also calls DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "WksPool", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class StopWksPoolCommand() : StopCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
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
