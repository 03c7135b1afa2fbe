using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Finds the users' sessions that a command acts on: given as objects, by id, or as rows of a CSV file.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="kind">What the sessions are.</param>
/// <param name="selector">What is accepted as an object or a row.</param>
/// <param name="clients">Makes the service's side for a scope.</param>
internal sealed class UserSessionTargets<T>(
    AwsTargetCmdlet cmdlet, ResourceKind kind, ResourceSelector selector, ClientFactory<ISessionService<T>> clients) where T : UserSession
{
    private readonly SessionLookup<T> _lookup = new(cmdlet, session => session.Key, cmdlet.Cancellation);

    /// <summary>What the sessions are.</summary>
    public ResourceKind KindOf => kind;

    /// <summary>What a question calls a session.</summary>
    public static string Label(SessionTarget<T> target) => $"{target.SessionId} ({target.Session?.About ?? target.Hidden})";

    /// <summary>The service's side for the scope of a target.</summary>
    public Func<ISessionService<T>> Connect(SessionTarget<T> target) => clients.For(target.Scope);

    /// <summary>
    /// The sessions of the current record. Ids are looked up together; one that doesn't exist is an error of its own. Objects are taken as
    /// they are, unless the command has to know how they are now: then one whose session has ended has none.
    /// </summary>
    public IReadOnlyList<SessionTarget<T>> Find(IReadOnlyList<string> ids, AwsResource[] input, bool now) =>
        cmdlet.ParameterSetName == AwsCmdlet.ByObject ? [.. cmdlet.Selected(selector, input)
            .GroupBy(reference => (IsObject: reference.Resource is T, Scope: cmdlet.ScopeOf(clients.Service, reference.Input)))
            .SelectMany(same => same.Key.IsObject ? Given(same, same.Key.Scope, now) : Found(same, same.Key.Scope))]
        : ById(ids, cmdlet.ScopeOf(clients.Service, null));

    private IEnumerable<SessionTarget<T>> Given(IEnumerable<ResourceReference> references, Scope scope, bool now) =>
        references.Select(reference => TargetOf((T)reference.Resource!, scope, now)).OfType<SessionTarget<T>>();

    private IEnumerable<SessionTarget<T>> Found(IEnumerable<ResourceReference> references, Scope scope) =>
        ById(references.SelectMany(reference => reference.Keys), scope)
            .Where(target => cmdlet.IsDescribed(target.Session, target.SessionId, references));

    private List<SessionTarget<T>> ById(IEnumerable<string> ids, Scope scope) => _lookup.ById(kind, scope, ids, clients.For);

    private SessionTarget<T>? TargetOf(T session, Scope scope, bool now) => now
        ? _lookup.Now(kind, scope, session, session.ListKey, clients.For)
        : new SessionTarget<T>(session.Key, scope, session) { Given = session };
}
