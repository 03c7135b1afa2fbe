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
/// A cmdlet that acts on sessions of any service: given as any of the module's session objects, or as rows of a CSV file.
/// </summary>
public abstract class RemoteSessionTargetCmdlet : AwsTargetCmdlet
{
    private SessionLookup<RemoteSession>? _lookup;

    private const string ById = "SessionId";

    /// <summary>
    /// The sessions, as Get-RemoteSession, Get-DFRemoteSession, Get-ASSession and Get-WksPoolSession give them; or rows of a CSV file, or
    /// ids.
    /// </summary>
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

    /// <summary>
    /// The service that the ids belong to: DeviceFarm, AppStream or WorkSpaces. One that differs from what an object or row says is an
    /// error.
    /// </summary>
    [Parameter(ParameterSetName = ByObject)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [ValidateOffered(typeof(SessionServiceCompleter))]
    [ArgumentCompleter(typeof(SessionServiceCompleter))]
    public string Service { get; set; } = "";

    /// <summary>What a question calls a session.</summary>
    private protected static string Label(SessionTarget<RemoteSession> target) =>
        $"{target.SessionId} ({target.Session?.About ?? target.Hidden})";

    /// <summary>
    /// The sessions of the current record, with their kinds. Ids are looked up together; one that doesn't exist is an error of its own.
    /// Objects are taken as they are, unless the command has to know how they are now: then one whose session has ended has none.
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
            Reject(reference.Input, SessionKinds.UnknownService);
        else if (typed is not null && typed != kind)
            Reject(reference.Input,
                $"The session belongs to {kind.Name}, and not to {typed.Name}, which -Service specifies. Specify the session's own "
                + "service, or none.");
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

    // A list doesn't give the name of what a session runs on: it keeps that of the object.
    private SessionTarget<RemoteSession>? TargetOf(SessionKind kind, RemoteSession session, AwsResource from, bool now)
    {
        var scope = ScopeOf(kind.Service, from);
        if (!now)
            return new SessionTarget<RemoteSession>(session.SessionId, scope, session) { Given = session };
        var target = _lookup!.Now(SessionKinds.ResourceKindOf(kind), scope, session, session.ListKey, used => Connect(kind, used));
        return target?.Session is { } found ? target with { Session = kind.Renew(session, found, ended: false) } : target;
    }

    /// <summary>The sessions of a kind in a scope.</summary>
    private protected static Func<ISessionService<RemoteSession>> Connect(SessionKind kind, Scope scope) =>
        Connector(kind.Service, scope, kind.Connect);

    /// <summary>Waits for sessions together that are of one kind and in one scope.</summary>
    /// <param name="batch">The sessions.</param>
    /// <param name="waitAsync">Waits for sessions by their ids.</param>
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
