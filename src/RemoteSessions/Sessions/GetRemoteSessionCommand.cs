using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Lists the sessions of Device Farm, AppStream and WorkSpaces pools in one list, over all regions and profiles that are named, in
/// their order. A service, region or profile that fails costs one error. Or reads sessions that are piped again.
/// AWS: ListProjects, ListRemoteAccessSessions, GetRemoteAccessSession; DescribeStacks, ListAssociatedFleets, DescribeSessions; DescribeWorkspacesPools,
/// DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed partial class GetRemoteSessionCommand : AwsBulkCmdlet
{
    private const string Query = "Query";
    private const string ByObject = "InputObject";

    // Places wait for other machines: as many as there are may do so at once. -ThrottleLimit holds for each of them.
    private const int MostPlaces = 256;

    private UserFilter _users = new(null);
    private NameFilter _instances = new(null);
    private NameFilter _addresses = new(null);

    /// <summary>
    /// Sessions, as Get-RemoteSession, Get-DFRemoteSession, Get-ASSession and Get-WksPoolSession give them, for what they are now; or rows of a CSV
    /// file, or ids.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Only these services: DeviceFarm, AppStream, WorkSpaces.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateSet(SessionServices.DeviceFarm, SessionServices.AppStream, SessionServices.WorkSpaces)]
    public string[]? Service { get; set; }

    /// <summary>The regions, wildcards allowed: eu-*, or * for all where a service is. Device Farm is in us-west-2 only.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [Parameter(ParameterSetName = ByObject)]
    [ValidateNotEmpty]
    [SupportsWildcards]
    [ValidateForm(@"[a-zA-Z0-9*?\[\]-]+", "a region such as us-east-1, or a pattern such as eu-*")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>The AWS profiles to ask with.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[]? ProfileName { get; set; }

    /// <summary>Only sessions of these users, wildcards allowed; in Device Farm the names of devices.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>Only sessions on these instances, wildcards allowed.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[]? InstanceId { get; set; }

    /// <summary>Only sessions on instances with these private IP addresses, wildcards allowed.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[]? IpAddress { get; set; }

    /// <summary>Only sessions in these states, such as ACTIVE or RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Only sessions whose user is not connected.</summary>
    [Parameter]
    public SwitchParameter IdleOnly { get; set; }

    /// <summary>Only sessions that have gone on for longer than this: 90s, 30m, 8h, 2d, or 8:00:00.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [Duration]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? OlderThan { get; set; }

    /// <summary>Device Farm sessions that have ended, too.</summary>
    [Parameter(ParameterSetName = Query)]
    public SwitchParameter IncludeEnded { get; set; }

    /// <inheritdoc/>
    protected override int Concurrency => MostPlaces;

    private protected override IEnumerable<string?> Regions => (string?[]?)Region ?? [null];

    private protected override IEnumerable<string?> Profiles => (string?[]?)ProfileName ?? [null];

    // One place that has no region or no credentials does not end the others.
    private protected override bool NamesItsProfile => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach (var (pattern, error) in SessionPlaces.Unmatched(Service ?? SessionServices.All, Region))
            WriteError(ErrorRecords.Create(error, pattern, CommandName));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        _users = new UserFilter(UserId);
        _instances = new NameFilter(InstanceId);
        _addresses = new NameFilter(IpAddress);
        if (ParameterSetName == ByObject)
            FindAgain();
        else
            Find();
    }

    private void Find()
    {
        foreach (var place in SessionPlaces.Of(Service, Region, ProfileName))
        {
            switch (place.Service)
            {
                case SessionServices.DeviceFarm:
                    var farm = Connector(AwsService.DeviceFarm, ScopeOf(AwsService.DeviceFarm, place.Region, place.ProfileName), (transport, used) => new DeviceFarmClient(transport, used));
                    Start(place.ToString(), () => DeviceFarmAsync(farm()));
                    break;
                case SessionServices.AppStream:
                    var streaming = Connector(AwsService.AppStream, ScopeOf(AwsService.AppStream, place.Region, place.ProfileName), (transport, used) => new AppStreamClient(transport, used));
                    Start(place.ToString(), () => AppStreamAsync(streaming()));
                    break;
                default:
                    var pools = Connector(AwsService.WorkSpaces, ScopeOf(AwsService.WorkSpaces, place.Region, place.ProfileName), (transport, used) => new WorkSpacesClient(transport, used));
                    Start(place.ToString(), () => WorkSpacesAsync(pools()));
                    break;
            }
        }
    }

    private async Task DeviceFarmAsync(DeviceFarmClient client)
    {
        using var walk = new Walk(MoreWanted, ThrottleLimit, Cancellation);
        await walk.EachAsync(client.ListProjectsAsync(Cancellation), project => ListAsync(
            client.ListSessionsAsync(project.Arn!, Cancellation), session => RemoteSession.From(session, project.Name), project.Name, walk)).ConfigureAwait(false);
    }

    private async Task AppStreamAsync(AppStreamClient client)
    {
        var pairs = new StackFleetPairs(client, Cancellation);
        using var walk = new Walk(MoreWanted, ThrottleLimit, Cancellation);
        await pairs.EachAsync(walk, AuthenticationTypeValues.All, (pair, type) =>
        {
            var query = new SessionQuery(pair.StackName, pair.FleetName, type);
            return ListAsync(client.ListSessionsAsync(query, Cancellation), session => RemoteSession.From(session), query.ToString(), walk);
        }).ConfigureAwait(false);
    }

    private async Task WorkSpacesAsync(WorkSpacesClient client)
    {
        using var walk = new Walk(MoreWanted, ThrottleLimit, Cancellation);
        await walk.EachAsync(client.ListPoolsAsync(null, Cancellation), pool => ListAsync(
            client.ListSessionsAsync(pool.Key, pool.Name, null, Cancellation), session => RemoteSession.From(session), pool.Label, walk)).ConfigureAwait(false);
    }

    private Task ListAsync<T>(IAsyncEnumerable<T> sessions, Func<T, RemoteSession?> convert, string? target, Walk walk) =>
        EmitListAsync(walk, Converted(sessions, convert), target, Wanted);

    private static async IAsyncEnumerable<RemoteSession> Converted<T>(IAsyncEnumerable<T> sessions, Func<T, RemoteSession?> convert)
    {
        await foreach (var session in sessions.ConfigureAwait(false))
        {
            if (convert(session) is { } converted)
                yield return converted;
        }
    }

    private bool Wanted(RemoteSession session) =>
        (IncludeEnded || ParameterSetName == ByObject || !session.HasEnded || Filters.In(State ?? [], session.State))
        && Filters.In(State, session.State)
        && _users.Matches(session.UserId)
        && _instances.Matches(session.InstanceId)
        && (IpAddress is null || session.IpAddresses.Any(_addresses.Matches))
        && (!IdleOnly || session.ConnectionState == SessionConnectionStateValues.NotConnected)
        && (OlderThan is null || session.Duration > OlderThan);
}
