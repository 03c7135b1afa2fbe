using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Lists the sessions of users in WorkSpaces pools. By default, the command lists the sessions in all pools.
/// AWS: DescribeWorkspacesPools, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Get, "WksPoolSession", DefaultParameterSetName = ByName, HelpUri = HelpPages.Folder + "Get-WksPoolSession.md")]
[OutputType(typeof(WksPoolSession))]
public sealed class GetWksPoolSessionCommand : AwsReadCmdlet
{
    private const string ByName = "PoolName";

    private static readonly ResourceSelector Accepted =
        new(WksPool.Identity, WksDirectory.Identity, WksPoolSession.Identity) { Filters = [nameof(UserId)] };

    /// <summary>
    /// Pools or directories (to get the sessions in them), sessions (to get their current state), rows of a CSV file, or names or IDs of
    /// pools. Rows can contain a UserId column.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// The names (wildcards are supported) or IDs (wspool-...) of the pools, or the IDs of directories to get all pools in these
    /// directories.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("PoolId", "Name")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? PoolName { get; set; }

    /// <summary>The IDs of the users whose sessions are returned. Wildcards are supported.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateForm(@"[\s\S]{2,128}|[*?]", WorkSpacesMessages.ValidUserIdOrPattern)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolSessionCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>The connection states of the sessions to include: CONNECTED or NOT_CONNECTED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string[]? ConnectionState { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (names, arn) in ParameterSetName == ByName ? Typed(WorkSpacesNames.Pools.Named.Own, PoolName) : [])
            Find(names is [var only] ? only : null, names, UserId, arn);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            var users = UserId ?? (reference[nameof(UserId)] is { } user ? [WildcardPattern.Escape(user)] : null);
            if (reference.Keys.Count == 0)
                Find(users is [var only] ? only : null, null, users, reference);
            else if (reference.Identity == WksPoolSession.Identity)
                FindAgain(reference);
            else
                Find(reference.Key, [.. reference.Patterns], users, reference);
        }
    }

    private void Find(object? target, string[]? names, string[]? users, ResourceReference? from)
    {
        var found = new NameFilter(names, WorkSpacesKinds.Pool);
        InEachScope<WorkSpacesClient>(target, client => FindAsync(client, names, found, users, from), from?.Input, found);
    }

    private async Task FindAsync(WorkSpacesClient client, string[]? names, NameFilter found, string[]? users, ResourceReference? from)
    {
        using var traversal = new Traversal(MoreWanted, ThrottleLimit, Cancellation);
        var filter = new UserFilter(users);
        var pools = CapacityNames.ReadAsync(new WorkSpacesPools(client), WorkSpacesNames.Pools, names, found, Cancellation);
        await traversal.EachAsync(pools, pool => EmitListAsync(
            traversal,
            client.ListSessionsAsync(from.Verify(pool).Key, pool.Name, Filters.Exact(users), Cancellation),
            pool.Label,
            session => filter.Matches(session.UserId) && Wanted(session))).ConfigureAwait(false);
    }

    private void FindAgain(ResourceReference reference)
    {
        foreach (var id in reference.Keys)
        {
            var found = new NameFilter([id], WorkSpacesKinds.Session);
            InEachScope<WorkSpacesClient>(id, client => AgainAsync(client, id, reference, found), reference.Input, found);
        }
    }

    private async Task AgainAsync(WorkSpacesClient client, string id, ResourceReference reference, NameFilter found)
    {
        var sessions = new WorkSpacesPoolSessions(client);
        var known = (WksPoolSession)(reference.Resource ?? ResourceCopy.Make(typeof(WksPoolSession), column => reference[column]));
        var seen = known is { PoolId: null, PoolName: null } || known.Key != id
            ? await sessions.FindAsync([id], Cancellation).ConfigureAwait(false)
            : await sessions.PollAsync([known], Cancellation).ConfigureAwait(false);
        if (!seen.TryGetValue(id, out var now))
            return;
        found.Found(id);
        if (Wanted(now))
            await EmitAsync(now).ConfigureAwait(false);
    }

    private bool Wanted(WksPoolSession session) => Filters.In(ConnectionState, session.ConnectionState);
}
