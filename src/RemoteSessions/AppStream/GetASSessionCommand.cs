using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists the streaming sessions of AppStream 2.0 (WorkSpaces Applications): of every stack with every fleet, and of users who
/// came in any of the four ways, each of which AWS lists by itself.
/// AWS: DescribeStacks, ListAssociatedFleets, ListAssociatedStacks, DescribeSessions; DescribeFleets for what isn't a live object.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-ASSession.md")]
[OutputType(typeof(ASSession))]
public sealed class GetASSessionCommand : AppStreamReadCmdlet
{
    private const string Query = "Query";
    private const string ByObject = "InputObject";

    private static readonly ResourceSelector Accepted = new(ASSession.Identity, ASFleet.Identity, ASStack.Identity) { Filters = [nameof(UserId)] };

    /// <summary>Names of stacks, wildcards allowed. Without it, all stacks.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [TextOnly(Or = typeof(ASStack))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[]? StackName { get; set; }

    /// <summary>Names of fleets, wildcards allowed. Without it, all fleets.</summary>
    [Parameter(Position = 1, ParameterSetName = Query)]
    [TextOnly(Or = typeof(ASFleet))]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[]? FleetName { get; set; }

    /// <summary>
    /// Fleets or stacks, for their sessions; sessions, for what they are now; or rows of a CSV file, which may also have the column UserId.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Only sessions of these users, wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateForm(@"[\s\S]{2,128}|[*?]", "a user id of 2 to 128 characters, or a pattern")]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>Only sessions of users who came in these ways: API (a streaming URL), SAML, USERPOOL, AWS_AD. Without it, all four.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[] AuthenticationType { get; set; } = AppStreamValues.AuthenticationTypes;

    /// <summary>Only sessions with these connection states: CONNECTED, NOT_CONNECTED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? ConnectionState { get; set; }

    /// <summary>Only sessions with these states: ACTIVE, PENDING, EXPIRED.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only sessions on these instances, wildcards allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[]? InstanceId { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == Query)
            InEachPlace(null, client => FindAsync(client, StackName, FleetName, UserId));
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Keys.Count > 0 && reference.Identity == ASSession.Identity)
                InEachPlace(reference.Key, client => AgainAsync(client, reference), reference.Input);
            else
                InEachPlace(reference.Input, client => OfAsync(client, reference), reference.Input);
        }
    }

    private async Task OfAsync(AppStreamClient client, ResourceReference reference)
    {
        string[]? stacks = Names(nameof(StackName)), fleets = Names(nameof(FleetName));
        if (reference.Identity == ASStack.Identity)
            stacks = [.. reference.Keys];
        else if (reference.Identity == ASFleet.Identity)
            fleets = [.. reference.Keys];
        if (reference.Arn is not null && reference.Identity == ASStack.Identity)
            reference.Verified(await client.GetStackAsync(reference.Key, Cancellation).ConfigureAwait(false));
        else if (reference.Arn is not null)
            reference.Verified(await client.GetFleetAsync(reference.Key, Cancellation).ConfigureAwait(false));
        await FindAsync(client, stacks, fleets, UserId ?? Names(nameof(UserId))).ConfigureAwait(false);

        string[]? Names(string column) => reference[column] is { } name ? [WildcardPattern.Escape(name)] : null;
    }

    private async Task FindAsync(AppStreamClient client, string[]? stacks, string[]? fleets, string[]? users)
    {
        var pairs = new StackFleetPairs(client, stacks, fleets, Cancellation);
        using var walk = new Walk(HasConsumer, ThrottleLimit, Cancellation);
        await pairs.EachAsync(walk, AuthenticationType, (pair, type) =>
        {
            var query = new SessionQuery(pair.StackName, pair.FleetName, type, Filters.Exact(users), Filters.Exact(InstanceId));
            return EmitListAsync(
                walk, client.ListSessionsAsync(query, Cancellation), query.ToString(), session => Filters.Matches(users, session.UserId) && Wanted(session));
        }).ConfigureAwait(false);
        await pairs.ThrowIfMissingAsync().ConfigureAwait(false);
    }

    private async Task AgainAsync(AppStreamClient client, ResourceReference reference)
    {
        var sessions = new AppStreamSessions(client);
        var known = (ASSession)(reference.Resource ?? ResourceCopy.Make(typeof(ASSession), column => reference[column]));
        var now = known is { StackName: not null, FleetName: not null }
            ? (await sessions.LookAsync([known], Cancellation).ConfigureAwait(false)).GetValueOrDefault(known.Key)
            : await sessions.FindAsync(reference.Key, Cancellation).ConfigureAwait(false);
        if (now is not null && Wanted(now))
            await EmitAsync(now).ConfigureAwait(false);
    }

    private bool Wanted(ASSession session) =>
        Filters.In(ConnectionState, session.ConnectionState) && Filters.In(State, session.State) && Filters.Matches(InstanceId, session.InstanceId);
}
