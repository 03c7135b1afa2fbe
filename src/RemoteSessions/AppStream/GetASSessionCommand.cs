using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Lists the streaming sessions in AppStream 2.0 (WorkSpaces Applications). Each AWS request lists the sessions for only one stack, one
/// fleet, and one authentication type. The command queries every stack and its associated fleets for all authentication types, and returns
/// a single list.
/// AWS: DescribeStacks, ListAssociatedFleets, ListAssociatedStacks, DescribeSessions. If a fleet has no stack, or if the input is a row or
/// a deserialized object, the command also calls DescribeFleets.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-ASSession.md")]
[OutputType(typeof(ASSession))]
public sealed class GetASSessionCommand : AwsReadCmdlet
{
    private const string Query = "Query";

    private static readonly ResourceSelector Accepted = new(
        ASSession.Identity, ASFleet.Identity, ASStack.Identity)
    { Filters = [nameof(UserId)] };

    /// <summary>
    /// The names of the stacks whose sessions are returned. Wildcards are supported. By default, the command returns the sessions of all
    /// stacks.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [TextOnly(Or = typeof(ASStack))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[]? StackName { get; set; }

    /// <summary>
    /// The names of the fleets whose sessions are returned. Wildcards are supported. By default, the command returns the sessions of all
    /// fleets.
    /// </summary>
    [Parameter(Position = 1, ParameterSetName = Query)]
    [TextOnly(Or = typeof(ASFleet))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[]? FleetName { get; set; }

    /// <summary>
    /// Fleets or stacks (to get their sessions), sessions (to get their current state), or rows of a CSV file. Rows can contain a UserId
    /// column.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The IDs of the users whose sessions are returned. Wildcards are supported.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateForm(@"[\s\S]{2,128}|[*?]", AppStreamMessages.ValidUserIdOrPattern)]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>
    /// The authentication types to include: API (streaming URL), SAML, USERPOOL, or AWS_AD. By default, the command includes all types.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[] AuthenticationType { get; set; } = AuthenticationTypeValues.All;

    /// <summary>The connection states of the sessions to include: CONNECTED or NOT_CONNECTED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? ConnectionState { get; set; }

    /// <summary>The states of the sessions to include: ACTIVE, PENDING, or EXPIRED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>The IDs of the instances whose sessions are returned. Wildcards are supported.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[]? InstanceId { get; set; }

    private protected override void ReadInput()
    {
        foreach (var (stacks, stack) in ParameterSetName == Query ? Typed(AppStreamNames.Stacks.Own, StackName) : [])
        {
            foreach (var (fleets, fleet) in Typed(AppStreamNames.Fleets.Named.Own, FleetName))
                Find(null, stacks, fleets, UserId, stack, fleet);
        }

        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Keys.Count > 0 && reference.Identity == ASSession.Identity)
                FindAgain(reference);
            else
                FindOf(reference);
        }
    }

    private void FindOf(ResourceReference reference)
    {
        string[]? stacks = Names(nameof(StackName)), fleets = Names(nameof(FleetName));
        if (reference.Identity == ASStack.Identity)
            stacks = [.. reference.Keys];
        else if (reference.Identity == ASFleet.Identity)
            fleets = [.. reference.Keys];
        Find(reference.Input, stacks, fleets, UserId ?? Names(nameof(UserId)), reference);

        string[]? Names(string column) => reference[column] is { } name ? [WildcardPattern.Escape(name)] : null;
    }

    private void Find(object? target, string[]? stacks, string[]? fleets, string[]? users, params ResourceReference?[] given)
    {
        var from = Array.Find(given, reference => reference is not null);
        var names = new StackFleetNames(stacks, fleets);
        InEachScope<AppStreamClient>(target, client => FindAsync(client, names, users, given), from?.Input, names.Stacks, names.Fleets);
    }

    private async Task FindAsync(AppStreamClient client, StackFleetNames names, string[]? users, ResourceReference?[] given)
    {
        foreach (var reference in given.OfType<ResourceReference>().Where(reference => reference.Arn is not null))
            await VerifyAsync(client, reference).ConfigureAwait(false);
        using var traversal = new Traversal(MoreWanted, ThrottleLimit, Cancellation);
        var filter = new UserFilter(users);
        var stackFleets = names.Traverse(client, AuthenticationType, Filters.Exact(users), Filters.Exact(InstanceId));
        await EmitPartsAsync(traversal, stackFleets.PartsAsync(Cancellation), session => filter.Matches(session.UserId) && Wanted(session))
            .ConfigureAwait(false);
        await names.CheckMissingAsync(client, Cancellation).ConfigureAwait(false);
    }

    private async Task VerifyAsync(AppStreamClient client, ResourceReference reference)
    {
        if ((reference.Identity == ASStack.Identity
            ? await client.GetStackAsync(reference.Key, Cancellation).OrNullAsync().ConfigureAwait(false)
            : (AwsResource?)await client.GetFleetAsync(reference.Key, Cancellation).OrNullAsync().ConfigureAwait(false)) is { } seen)
            reference.Verify(seen);
    }

    private void FindAgain(ResourceReference reference)
    {
        foreach (var id in reference.Keys)
        {
            var found = new NameFilter([id], AppStreamKinds.Session);
            InEachScope<AppStreamClient>(id, client => AgainAsync(client, id, reference, found), reference.Input, found);
        }
    }

    private async Task AgainAsync(AppStreamClient client, string id, ResourceReference reference, NameFilter found)
    {
        var sessions = new AppStreamSessions(client);
        var known = (ASSession)(reference.Resource ?? ResourceCopy.Make(typeof(ASSession), column => reference[column]));
        var seen = known is { StackName: not null, FleetName: not null } && known.Key == id
            ? await sessions.PollAsync([known], Cancellation).ConfigureAwait(false)
            : await sessions.FindAsync([id], Cancellation).ConfigureAwait(false);
        if (!seen.TryGetValue(id, out var now))
            return;
        found.Found(id);
        if (Wanted(now))
            await EmitAsync(now).ConfigureAwait(false);
    }

    private bool Wanted(ASSession session) =>
        Filters.In(ConnectionState, session.ConnectionState) && Filters.In(State, session.State)
            && Filters.Matches(InstanceId, session.InstanceId);
}
