using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.WorkSpaces;

/// <summary>
/// Lists the sessions of users in WorkSpaces pools: in all of them, or in some.
/// AWS: DescribeWorkspacesPools, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksPoolSession", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksPoolSession.md")]
[OutputType(typeof(WksPoolSession))]
public sealed class GetWksPoolSessionCommand : WorkSpacesReadCmdlet
{
    private const string ByName = "PoolName";
    private const string ByObject = "InputObject";

    private static readonly ResourceSelector Accepted =
        new(WksPool.Identity, WksDirectory.Identity, WksPoolSession.Identity) { Filters = [nameof(UserId)] };

    /// <summary>
    /// Pools or directories, for the sessions in them; sessions, for what they are now; or rows of a CSV file, which may also have the column
    /// UserId, or names or ids of pools.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The pools: names with wildcards, ids (wspool-...), or the id of a directory for all pools in it.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "Name")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? PoolName { get; set; }

    /// <summary>Only sessions of these users, wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateForm(@"[\s\S]{2,128}|[*?]", "a user id of 2 to 128 characters, or a pattern")]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolSessionCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>Only sessions with these connection states: CONNECTED, NOT_CONNECTED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? ConnectionState { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByName)
            InEachPlace(PoolName is [var only] ? only : null, client => FindAsync(client, PoolName, UserId, null));
        foreach (var reference in Selected(Accepted, InputObject))
        {
            var users = UserId ?? (reference[nameof(UserId)] is { } user ? [WildcardPattern.Escape(user)] : null);
            if (reference.Keys.Count == 0)
                InEachPlace(users is [var only] ? only : null, client => FindAsync(client, null, users, null), reference.Input);
            else if (reference.Identity == WksPoolSession.Identity)
                InEachPlace(reference.Key, client => AgainAsync(client, reference), reference.Input);
            else
                InEachPlace(reference.Key, client => FindAsync(client, [.. reference.Keys], users, reference), reference.Input);
        }
    }

    private async Task FindAsync(WorkSpacesClient client, string[]? names, string[]? users, ResourceReference? from)
    {
        using var walk = new Walk(HasConsumer, ThrottleLimit, Cancellation);
        await walk.EachAsync(new PoolQuery(client, names, Cancellation).FindAsync(), pool => EmitListAsync(
            walk,
            client.ListSessionsAsync(from.Verify(pool).Key, pool.Name, Filters.Exact(users), Cancellation),
            pool.Label,
            session => Filters.Matches(users, session.UserId) && Wanted(session))).ConfigureAwait(false);
    }

    private async Task AgainAsync(WorkSpacesClient client, ResourceReference reference)
    {
        var sessions = new WorkSpacesPoolSessions(client);
        var known = (WksPoolSession)(reference.Resource ?? ResourceCopy.Make(typeof(WksPoolSession), column => reference[column]));
        var now = known.PoolId is null && known.PoolName is null
            ? await sessions.FindAsync(reference.Key, Cancellation).ConfigureAwait(false)
            : (await sessions.LookAsync([known], Cancellation).ConfigureAwait(false)).GetValueOrDefault(known.Key);
        if (now is not null && Wanted(now))
            await EmitAsync(now).ConfigureAwait(false);
    }

    private bool Wanted(WksPoolSession session) => Filters.In(ConnectionState, session.ConnectionState);
}
