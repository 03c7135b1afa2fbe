using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>A cmdlet that acts on sessions of any service: given as any of the module's session objects, or as rows of a CSV file.</summary>
public abstract class RemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private SessionLookup<RemoteSession>? _lookup;

    private const string ByObject = "InputObject";
    private const string ById = "SessionId";

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

    /// <summary>The service that the ids belong to: DeviceFarm, AppStream or WorkSpaces. One that differs from what an object or row says is an error.</summary>
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
            ? [.. Selected(SessionKinds.Accepted, InputObject).SelectMany(reference => TargetsOf(reference, now))]
            : [.. Found(SessionKinds.ServiceCalled(Service)!, SessionId, null)];
    }

    private IEnumerable<(string Service, SessionTarget<RemoteSession> Target)> TargetsOf(ResourceReference reference, bool now)
    {
        var typed = SessionKinds.ServiceCalled(Service);
        var service = SessionKinds.ServiceOf(reference) ?? typed;
        if (service is null)
            Refuse(reference.Input, SessionKinds.UnknownService);
        else if (typed is not null && typed != service)
            Refuse(reference.Input, $"The session belongs to {service}, and not to {typed}, which -Service specifies. Specify the session's own service, or none.");
        else if (RemoteSession.From(reference.Resource) is not { } session)
            return Found(service, reference.Keys, reference.Input).Where(found => IsDescribed(found.Target.Session?.Source, found.Target.SessionId, [reference]));
        else if (TargetOf(session, reference.Input, now) is { } target)
            return [(service, target)];
        return [];
    }

    private IEnumerable<(string Service, SessionTarget<RemoteSession> Target)> Found(
        string service, IEnumerable<string> ids, AwsResource? from) =>
        _lookup!.ById(SessionKinds.KindOf(service), ScopeOf(SessionKinds.Of(service), from), ids, scope => Control(service, scope)).Select(target => (service, target));

    // A list doesn't give the name of what a session runs on: it keeps that of the object.
    private SessionTarget<RemoteSession>? TargetOf(RemoteSession session, AwsResource from, bool now)
    {
        var scope = ScopeOf(SessionKinds.Of(session.Service), from);
        if (!now)
            return new SessionTarget<RemoteSession>(session.SessionId, scope, session) { Given = session };
        var target = _lookup!.Now(SessionKinds.KindOf(session.Service), scope, session, session.ListKey, used => Control(session.Service, used));
        return target?.Session is { } found ? target with { Session = session.Renewed(found, ended: false) } : target;
    }

    /// <summary>The service's side for the scope of a session.</summary>
    private protected Func<ISessionControl> Control(RemoteSession session) => Control(session.Service, ScopeOf(SessionKinds.Of(session.Service), session));

    /// <summary>The service's side for a scope.</summary>
    private protected static Func<ISessionControl> Control(string service, Scope scope) =>
        Connector(SessionKinds.Of(service), scope, (transport, used) => SessionKinds.Control(service, transport, used));
}
