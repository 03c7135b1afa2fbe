using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Lists WorkSpaces pools: all, or some by name, by id, or by their directory.
/// AWS: DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksPool", HelpUri = HelpPages.Folder + "Get-WksPool.md")]
[OutputType(typeof(WksPool))]
public sealed class GetWksPoolCommand : WorkSpacesReadCmdlet
{
    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it. Sessions and directories can be piped in.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "PoolName")]
    [FromProperty("PoolId", "Name", "PoolName", "DirectoryId", Owner = typeof(WksDirectory), OwnerKey = "DirectoryId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Only pools in one of these states, such as RUNNING.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PoolStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only pools with this running mode: AUTO_STOP or ALWAYS_ON.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? RunningMode { get; set; }

    private protected override void ReadInput()
    {
        var names = Name;
        // Each id is a call of its own: one that is wrong costs one error.
        if (names is { Length: > 1 } && names.All(WorkSpacesNames.IsPoolId))
        {
            foreach (var id in names)
                InEachPlace(id, client => EmitAllAsync(new PoolQuery(client, [id], Cancellation).FindAsync(), Wanted));
        }
        else
        {
            InEachPlace(names is [var only] ? only : null, client => EmitAllAsync(new PoolQuery(client, names, Cancellation).FindAsync(), Wanted));
        }
    }

    private bool Wanted(WksPool pool) => Filters.In(State, pool.State) && Filters.In(RunningMode, pool.RunningMode);
}
