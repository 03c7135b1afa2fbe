using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Stops WorkSpaces pools. This ends the sessions in them. A pool that is already stopped isn't an error. It is reported only with
/// -Verbose.
/// AWS: StopWorkspacesPool, DescribeWorkspacesPools. Also DescribeWorkspacesPoolSessions, to count the connected users.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "WksPool", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class StopWksPoolCommand() : StopCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
{
    /// <summary>
    /// The names (wildcards are supported) or IDs (wspool-...) of the pools, or the IDs of directories to get all pools in them.
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
