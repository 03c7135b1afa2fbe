using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Sessions;

/// <summary>A cmdlet that acts on sessions of any service: given as any of the module's session objects, or as rows of a CSV file.</summary>
public abstract class RemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private SessionLookup<RemoteSession>? _lookup;

    private const string ByObject = "InputObject";
    private const string ById = "SessionId";

    private static readonly ResourceSelector Accepted = new(RemoteSession.Identity, DFRemoteSession.Identity, ASSession.Identity, WksPoolSession.Identity);

    /// <summary>The sessions, as Get-RemoteSession, Get-DFRemoteSession, Get-ASSession and Get-WksPoolSession give them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids of the sessions; in Device Farm their ARNs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>The service that the ids belong to: DeviceFarm, AppStream or WorkSpaces. Objects and rows say it themselves.</summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateSet(SessionServices.DeviceFarm, SessionServices.AppStream, SessionServices.WorkSpaces)]
    public string Service { get; set; } = "";

    /// <summary>What a question calls a session.</summary>
    private protected static string Label(SessionTarget<RemoteSession> target) => $"{target.SessionId} ({target.Session?.About ?? target.Hidden})";

    /// <summary>
    /// The sessions of the current record, with their services. Ids are looked up together; one that doesn't exist is an error of its own.
    /// Objects are taken as they are, unless the command has to know how they are now: then one whose session has ended has none.
    /// </summary>
    private protected IReadOnlyList<(string Service, SessionTarget<RemoteSession> Target)> Targets(bool now)
    {
        _lookup ??= new SessionLookup<RemoteSession>(this, session => session.SessionId, Cancellation);
        return ParameterSetName == ByObject
            ? [.. Selected(Accepted, InputObject).SelectMany(reference => TargetsOf(reference, now))]
            : [.. Found(ServiceCalled(Service)!, SessionId, null)];
    }

    private IEnumerable<(string Service, SessionTarget<RemoteSession> Target)> TargetsOf(ResourceReference reference, bool now)
    {
        if (RemoteSession.From(reference.Resource) is { } session)
            return TargetOf(session, reference.Input, now) is { } target ? [(session.Service, target)] : [];
        if (ServiceOf(reference) is { } service)
            return Found(service, reference.Keys, reference.Input);
        Refuse(reference.Input, "The input doesn't say which service has the session. Specify -Service, or a row with the column Service.");
        return [];
    }

    private IEnumerable<(string Service, SessionTarget<RemoteSession> Target)> Found(
        string service, IEnumerable<string> ids, AwsResource? from) =>
        _lookup!.ById(KindOf(service), ScopeOf(ServiceOf(service), from), ids, scope => Control(service, scope)).Select(target => (service, target));

    // A list doesn't give the name of what a session runs on: it keeps that of the object.
    private SessionTarget<RemoteSession>? TargetOf(RemoteSession session, AwsResource from, bool now)
    {
        var scope = ScopeOf(ServiceOf(session.Service), from);
        if (!now)
            return new SessionTarget<RemoteSession>(session.SessionId, scope, session) { Given = session };
        var target = _lookup!.Now(KindOf(session.Service), scope, session, session.ListKey, used => Control(session.Service, used));
        return target?.Session is { } found ? target with { Session = session.Renewed(found, ended: false) } : target;
    }

    // What a row says; else what its columns or the form of the id tell.
    private string? ServiceOf(ResourceReference reference) =>
        ServiceCalled(reference[nameof(RemoteSession.Service)]) ?? ServiceCalled(Service)
        ?? (DeviceFarmArn.KindOf(reference.Key) is not null ? SessionServices.DeviceFarm
            : reference.Identity.Service
            ?? (reference[nameof(ASSession.FleetName)] is not null ? SessionServices.AppStream
                : reference[nameof(WksPoolSession.PoolId)] is not null ? SessionServices.WorkSpaces : null));

    private static string? ServiceCalled(string? name) =>
        Array.Find(SessionServices.All, known => string.Equals(known, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the sessions of a service are.</summary>
    private protected static ResourceKind KindOf(string service) => service switch
    {
        SessionServices.DeviceFarm => DeviceFarmKinds.Session,
        SessionServices.AppStream => AppStreamKinds.Session,
        _ => WorkSpacesKinds.Session,
    };

    /// <summary>The service's side for the scope of a session.</summary>
    private protected Func<ISessionControl> Control(RemoteSession session) => Control(session.Service, ScopeOf(ServiceOf(session.Service), session));

    /// <summary>The service's side for a scope.</summary>
    private protected static Func<ISessionControl> Control(string service, Scope scope) => service switch
    {
        SessionServices.DeviceFarm => Connector<ISessionControl>(
            AwsService.DeviceFarm, scope, (transport, used) => new DeviceFarmControl(new DeviceFarmClient(transport, used))),
        SessionServices.AppStream => Connector<ISessionControl>(
            AwsService.AppStream, scope, (transport, used) => new UserSessionControl<ASSession>(new AppStreamSessions(new AppStreamClient(transport, used)))),
        _ => Connector<ISessionControl>(
            AwsService.WorkSpaces, scope, (transport, used) => new UserSessionControl<WksPoolSession>(new WorkSpacesPoolSessions(new WorkSpacesClient(transport, used)))),
    };

    private static AwsService ServiceOf(string service) => service switch
    {
        SessionServices.DeviceFarm => AwsService.DeviceFarm,
        SessionServices.AppStream => AwsService.AppStream,
        _ => AwsService.WorkSpaces,
    };
}
