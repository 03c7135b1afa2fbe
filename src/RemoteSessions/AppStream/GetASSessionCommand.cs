using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists the streaming sessions of AppStream 2.0 (WorkSpaces Applications): of every stack with every fleet, and of users who
/// came in any of the four ways, each of which AWS lists by itself.
/// AWS: DescribeStacks, ListAssociatedFleets, ListAssociatedStacks, DescribeSessions.
/// </summary>
[Cmdlet(VerbsCommon.Get, "ASSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-ASSession.md")]
[OutputType(typeof(ASSession))]
public sealed class GetASSessionCommand : AppStreamReadCmdlet
{
    private const string Query = "Query";
    private const string ByObject = "InputObject";

    /// <summary>Names of stacks, wildcards allowed. Without it, all stacks.</summary>
    [Parameter(Position = 0, ParameterSetName = Query, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [CsvList]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[]? StackName { get; set; }

    /// <summary>Names of fleets, wildcards allowed. Without it, all fleets.</summary>
    [Parameter(Position = 1, ParameterSetName = Query, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [CsvList]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[]? FleetName { get; set; }

    /// <summary>Fleets, stacks or sessions, as the Get cmdlets give them: gives their sessions, or the session as it is now.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ValidateNotNull]
    public AwsResource? InputObject { get; set; }

    /// <summary>Only sessions of this user, 2 to 128 characters.</summary>
    [Parameter]
    [ValidateForm(@"[\s\S]{2,128}", "a user id of 2 to 128 characters")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string? UserId { get; set; }

    /// <summary>Only sessions of users who came in these ways: API (a streaming URL), SAML, USERPOOL, AWS_AD. Without it, all four.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[] AuthenticationType { get; set; } = AppStreamValues.AuthenticationTypes;

    /// <summary>Only sessions with these connection states: CONNECTED, NOT_CONNECTED.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(AppStreamValueCompleter))]
    public string[]? ConnectionState { get; set; }

    /// <summary>Only sessions with these states: ACTIVE, PENDING, EXPIRED.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(StreamingSessionStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only sessions on this instance.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string? InstanceId { get; set; }

    private protected override void ReadInput()
    {
        switch (InputObject)
        {
            case null:
                var (stacks, fleets) = (StackName, FleetName);
                InEachPlace(null, client => FindAsync(client, stacks, fleets));
                break;
            case ASStack stack:
                InEachPlace(stack, client => FindAsync(client, [WildcardPattern.Escape(stack.Name)], null));
                break;
            case ASFleet fleet:
                InEachPlace(fleet, client => FindAsync(client, null, [WildcardPattern.Escape(fleet.Name)]));
                break;
            case ASSession session:
                InEachPlace(session, client => AgainAsync(client, session));
                break;
            default:
                WriteError(ErrorRecords.Create(
                    Wire.ErrorIds.InvalidArgument, "-InputObject takes AppStream fleets, stacks and sessions.", InputObject, CommandName));
                break;
        }
    }

    private async Task FindAsync(AppStreamClient client, string[]? stacks, string[]? fleets)
    {
        var pairs = new StackFleetPairs(client, stacks, fleets, Cancellation);
        using var walk = new Walk(HasConsumer, ThrottleLimit, Cancellation);
        await pairs.EachAsync(walk, AuthenticationType, (pair, type) =>
        {
            var query = new SessionQuery(pair.StackName, pair.FleetName, type, UserId, InstanceId);
            return EmitListAsync(walk, client.ListSessionsAsync(query, Cancellation), query.ToString(), Wanted);
        }).ConfigureAwait(false);
        await pairs.ThrowIfMissingAsync().ConfigureAwait(false);
    }

    private Task AgainAsync(AppStreamClient client, ASSession session) => EmitAllAsync(
        client.ListSessionsAsync(
            new SessionQuery(session.StackName!, session.FleetName!, session.AuthenticationType ?? "API", session.UserId), Cancellation),
        now => now.SessionId == session.SessionId && Wanted(now));

    private bool Wanted(ASSession session) => Filters.In(ConnectionState, session.ConnectionState) && Filters.In(State, session.State);
}
