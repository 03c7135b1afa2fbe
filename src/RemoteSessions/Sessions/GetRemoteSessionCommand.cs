using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Lists the sessions of Device Farm, AppStream and WorkSpaces pools in one list, over all regions and profiles that are named, in
/// their order. A service, region or profile that fails costs one error. Or reads sessions that are piped again.
/// AWS: ListProjects, ListRemoteAccessSessions, GetRemoteAccessSession; DescribeStacks, ListAssociatedFleets, DescribeSessions;
/// DescribeWorkspacesPools, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed partial class GetRemoteSessionCommand : AwsCmdlet
{
    private const string Query = "Query";

    // Scopes wait for other machines: as many as there are may do so at once. -ThrottleLimit holds for each of them.
    private const int MostScopes = 256;

    private UserFilter _users = new(null);
    private NameFilter _instances = new(null);
    private NameFilter _addresses = new(null);

    /// <summary>
    /// Sessions, as Get-RemoteSession, Get-DFRemoteSession, Get-ASSession and Get-WksPoolSession give them, for what they are now; or rows
    /// of a CSV file, or ids.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Only these services: DeviceFarm, AppStream, WorkSpaces.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(SessionServiceCompleter))]
    [ArgumentCompleter(typeof(SessionServiceCompleter))]
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
    protected override int Concurrency => MostScopes;

    private protected override IEnumerable<string?> Regions => (string?[]?)Region ?? [null];

    private protected override IEnumerable<string?> Profiles => (string?[]?)ProfileName ?? [null];

    // One scope that has no Region or no credentials does not end the others.
    private protected override bool NamesItsProfile => true;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        foreach (var (pattern, error) in SessionScopes.Unmatched(SessionScopes.KindsOf(Service, RemoteServices.All), Region))
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
        foreach (var scope in SessionScopes.Resolve(
            SessionScopes.KindsOf(Service, RemoteServices.All), Region, ProfileName, (service, region, profile) => ScopeOf(
                service, region, profile)))
        {
            var connect = Connector(scope.Kind.Service, scope.Scope, scope.Kind.Connect);
            Start(scope.Label, () => FindAsync(connect()));
        }
    }

    private async Task FindAsync(ISessionService<RemoteSession> service)
    {
        using var traversal = new Traversal(MoreWanted, ThrottleLimit, Cancellation);
        await EmitPartsAsync(traversal, service.PartsAsync(Cancellation), Wanted).ConfigureAwait(false);
    }

    private bool Wanted(RemoteSession session) =>
        (IncludeEnded || ParameterSetName == ByObject || !session.HasEnded || Filters.In(State ?? [], session.State))
        && Filters.In(State, session.State)
        && _users.Matches(session.UserId)
        && _instances.Matches(session.InstanceId)
        && (IpAddress is null || session.IpAddresses.Any(_addresses.Matches))
        && (!IdleOnly || session.IsDisconnected)
        && (OlderThan is null || session.Duration > OlderThan);
}
