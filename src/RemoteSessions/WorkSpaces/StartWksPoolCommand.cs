using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Starts WorkSpaces pools. A pool that runs already is told of with -Verbose, and is no error.
/// AWS: StartWorkspacesPool, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "WksPool", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Start-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class StartWksPoolCommand() : StartCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
{
    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<string> Names => Name;
}
