using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// The base class of the commands that act on sessions of any service. Sessions can be specified as session objects, as rows of a CSV file,
/// or by ID.
/// </summary>
public abstract class RemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private SessionLookup<RemoteSession>? _lookup;

    private const string ById = "SessionId";

    /// <summary>
    /// Specifies the sessions as objects that Get-RemoteSession, Get-DFRemoteSession, Get-ASSession, and Get-WksPoolSession return, as rows
    /// of a CSV file, or as IDs.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Specifies the IDs of the sessions. For Device Farm sessions, specify ARNs.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(RemoteSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    /// <summary>
    /// Specifies the service that the IDs belong to: DeviceFarm, AppStream, WorkSpaces (pools), or WorkSpacesPersonal. If an object or row
    /// specifies a different service, an error is written.
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateOffered(typeof(SessionServiceCompleter))]
    [ArgumentCompleter(typeof(SessionServiceCompleter))]
    public string Service { get; set; } = "";

    /// <summary>Returns the text that describes a session in prompts.</summary>
    private protected static string Label(SessionTarget<RemoteSession> target) =>
        $"{target.SessionId} ({target.Session?.About ?? target.Hidden})";

    /// <summary>
    /// Returns the sessions that the current pipeline input specifies, each with its kind. IDs are looked up together, and a separate error
    /// is written for each ID that doesn't exist. Session objects are looked up only if the command needs their current state. If the
    /// command needs the current state of a session, but AWS no longer lists the session, the returned target contains no session object.
    /// </summary>
    private protected IReadOnlyList<(SessionKind Kind, SessionTarget<RemoteSession> Target)> Targets(bool now)
    {
        _lookup ??= new SessionLookup<RemoteSession>(this, session => session.SessionId, Cancellation);
        return ParameterSetName == ByObject
            ? [.. Selected(SessionKinds.Accepted, InputObject).SelectMany(reference => TargetsOf(reference, now))]
            : [.. Found(RemoteServices.Find(Service)!, SessionId, null)];
    }

    private IEnumerable<(SessionKind Kind, SessionTarget<RemoteSession> Target)> TargetsOf(ResourceReference reference, bool now)
    {
        var typed = RemoteServices.Find(Service);
        var kind = SessionKinds.KindOf(reference) ?? typed;
        if (kind is null)
            Reject(reference.Input, CommandMessages.UnknownSessionService);
        else if (typed is not null && typed != kind)
            Reject(reference.Input,
                CommandMessages.OtherSessionService(kind.Name, typed.Name));
        else if (RemoteServices.ViewOf(reference.Resource, kind) is not { } session)
            return Found(kind, reference.Keys, reference.Input)
                .Where(found => IsDescribed(found.Target.Session?.Source, found.Target.SessionId, [reference]));
        else if (TargetOf(kind, session, reference.Input, now) is { } target)
            return [(kind, target)];
        return [];
    }

    private IEnumerable<(SessionKind Kind, SessionTarget<RemoteSession> Target)> Found(
        SessionKind kind, IEnumerable<string> ids, AwsResource? from) =>
        _lookup!.ById(SessionKinds.ResourceKindOf(kind), ScopeOf(kind.Service, from), ids, scope => Connect(kind, scope))
            .Select(target => (kind, target));

    // The service's list of sessions doesn't contain the name of the resource that each session runs on. Therefore, the name in the
    // original session object is kept.
    private SessionTarget<RemoteSession>? TargetOf(SessionKind kind, RemoteSession session, AwsResource from, bool now)
    {
        var scope = ScopeOf(kind.Service, from);
        if (!now)
            return new SessionTarget<RemoteSession>(session.SessionId, scope, session) { Given = session };
        var target = _lookup!.Now(SessionKinds.ResourceKindOf(kind), scope, session, session.ListKey, used => Connect(kind, used));
        return target?.Session is { } found ? target with { Session = kind.Renew(session, found, ended: false) } : target;
    }

    /// <summary>Returns a function that creates the client for sessions of one kind in one scope.</summary>
    private protected static Func<ISessionService<RemoteSession>> Connect(SessionKind kind, Scope scope) =>
        Connector(kind.Service, scope, kind.Connect);

    /// <summary>Starts one wait for all sessions of the same kind and scope.</summary>
    /// <param name="batch">The sessions.</param>
    /// <param name="waitAsync">Waits for the sessions in a dictionary whose keys are session IDs.</param>
    private protected void StartEach(
        ScopeBatch<(SessionKind Kind, RemoteSession Session)> batch, Func<SessionKind, ISessionService<RemoteSession>,
            IReadOnlyDictionary<string, RemoteSession>, Task> waitAsync)
    {
        foreach (var same in batch.ByScope().SelectMany(scope => scope.GroupBy(each => each.Kind, each => each.Session)))
        {
            var connect = Connect(same.Key, ScopeOf(same.Key.Service, same.First()));
            var sessions = same.GroupBy(session => session.SessionId)
                .ToDictionary(again => again.Key, again => again.Last(), StringComparer.Ordinal);
            Start(null, () => waitAsync(same.Key, connect(), sessions));
        }
    }
}
