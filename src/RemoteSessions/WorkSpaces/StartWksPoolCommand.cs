using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Starts WorkSpaces pools. A pool that is already running doesn't cause an error. With -Verbose, the command reports the sessions that
/// have already ended.
/// AWS: StartWorkspacesPool, DescribeWorkspacesPools, DescribeScalableTargets.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "WksPool", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Start-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class StartWksPoolCommand() : StartCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
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
