using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Waits until WorkSpaces pools are running, have available user sessions, or have stopped. The command can wait for any number of pools
/// at the same time.
/// AWS: DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "WksPool", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class WaitWksPoolCommand() : WaitCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
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
