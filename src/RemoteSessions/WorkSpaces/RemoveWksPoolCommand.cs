using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Deletes WorkSpaces pools; with -StopFirst also those that run. This can't be undone, and AWS doesn't give pools to new customers.
/// AWS: TerminateWorkspacesPool, DescribeWorkspacesPools; with -StopFirst also StopWorkspacesPool, and DescribeWorkspacesPoolSessions to
/// say which users are connected.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "WksPool", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Remove-WksPool.md")]
public sealed class RemoveWksPoolCommand() : RemoveCapacityCmdlet<WksPool>(WorkSpacesNames.Pools)
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
