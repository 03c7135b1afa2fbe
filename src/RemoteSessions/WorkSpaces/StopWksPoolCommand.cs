using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Stops WorkSpaces pools, which ends the sessions in them. A pool that is stopped already is told of with -Verbose, and is no error.
/// AWS: StopWorkspacesPool, DescribeWorkspacesPools; DescribeWorkspacesPoolSessions to say how many users are connected.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "WksPool", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class StopWksPoolCommand() : StopCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
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
