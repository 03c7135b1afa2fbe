using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Waits for WorkSpaces pools to run, to have room, or to stop: any number of them together.
/// AWS: DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "WksPool", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class WaitWksPoolCommand() : WaitCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
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
