using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Lists the sessions of users in WorkSpaces pools: in all of them, or in some.
/// AWS: DescribeWorkspacesPools, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksPoolSession", HelpUri = HelpPages.Folder + "Get-WksPoolSession.md")]
[OutputType(typeof(WksPoolSession))]
public sealed class GetWksPoolSessionCommand : WorkSpacesReadCmdlet
{
    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it. Pools and directories can be piped in.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "Name")]
    [FromProperty("PoolId", "PoolName", "Name", "DirectoryId", Owner = typeof(WksDirectory), OwnerKey = "DirectoryId")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? PoolName { get; set; }

    /// <summary>Only sessions of this user, 2 to 128 characters.</summary>
    [Parameter]
    [ValidateForm(@"[\s\S]{2,128}", "2 to 128 characters")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PoolSessionCompleter))]
    public string? UserId { get; set; }

    /// <summary>Only sessions with these connection states: CONNECTED, NOT_CONNECTED.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? ConnectionState { get; set; }

    private protected override void ReadInput()
    {
        var names = PoolName;
        InEachPlace(names is [var only] ? only : null, client => FindAsync(client, names));
    }

    private async Task FindAsync(WorkSpacesClient client, string[]? names)
    {
        using var walk = new Walk(HasConsumer, ThrottleLimit, Cancellation);
        await walk.EachAsync(new PoolQuery(client, names, Cancellation).FindAsync(), pool => EmitListAsync(
            walk,
            client.ListSessionsAsync(pool.Key, pool.Name, UserId, Cancellation),
            pool.Label,
            session => Filters.In(ConnectionState, session.ConnectionState))).ConfigureAwait(false);
    }
}
