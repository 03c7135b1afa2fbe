using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Lists the sessions of Device Farm, AppStream, WorkSpaces Pools, and personal WorkSpaces in all specified Regions and with all specified
/// profiles. The results are in the order in which you specify the services, Regions, and profiles. The command can also read the current
/// state of piped sessions. If a service, Region, or profile fails, the command writes one error and continues.
/// AWS: ListProjects, ListRemoteAccessSessions, GetRemoteAccessSession; DescribeStacks, ListAssociatedFleets, DescribeSessions;
/// DescribeWorkspacesPools, DescribeWorkspacesPoolSessions; DescribeWorkspacesConnectionStatus, DescribeWorkspaces.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed partial class GetRemoteSessionCommand : AllServicesCmdlet
{
    private const string Query = "Query";

    private UserFilter _users = new(null);
    private NameFilter _instances = new(null);
    private NameFilter _addresses = new(null);

    /// <summary>
    /// Specifies sessions to read again: objects that Get-RemoteSession, Get-DFRemoteSession, Get-ASSession, and Get-WksPoolSession return,
    /// rows of a CSV file, or IDs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Specifies the services: DeviceFarm, AppStream, WorkSpaces, and WorkSpacesPersonal.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(SessionServiceCompleter))]
    [ArgumentCompleter(typeof(SessionServiceCompleter))]
    public string[]? Service { get; set; }

    /// <summary>
    /// Specifies the Regions. Wildcards are permitted: eu-*, or * for all Regions where the service is available. Device Farm is available
    /// only in us-west-2.
    /// </summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [Parameter(ParameterSetName = ByObject)]
    [ValidateNotEmpty]
    [SupportsWildcards]
    [ValidateForm(@"[a-zA-Z0-9*?\[\]-]+", CommandMessages.RegionPattern)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public override string[]? Region { get; set; }

    /// <summary>
    /// Specifies the users whose sessions the command returns. Wildcards are permitted. For Device Farm sessions, specify the name of the
    /// device.
    /// </summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[]? UserId { get; set; }

    /// <summary>Specifies the instances that the sessions run on. Wildcards are permitted.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[]? InstanceId { get; set; }

    /// <summary>Specifies the private IP addresses of the instances. Wildcards are permitted.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[]? IpAddress { get; set; }

    /// <summary>Specifies the states of the sessions, such as ACTIVE or RUNNING.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionStateCompleter))]
    public string[]? State { get; set; }

    /// <summary>Indicates that the command returns only sessions of users who aren't connected.</summary>
    [Parameter]
    public SwitchParameter IdleOnly { get; set; }

    /// <summary>Specifies the minimum age of the sessions, such as 90s, 30m, 8h, 2d, or 8:00:00.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [Duration]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? OlderThan { get; set; }

    /// <summary>Indicates that the command also returns Device Farm sessions that have ended.</summary>
    [Parameter(ParameterSetName = Query)]
    public SwitchParameter IncludeEnded { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        WriteUnmatchedRegions(SessionScopes.KindsOf(Service, RemoteServices.All));
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
