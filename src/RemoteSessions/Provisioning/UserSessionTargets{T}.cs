using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Finds the user sessions that a command acts on. The sessions are specified as objects, by ID, or as rows of a CSV file.
/// </summary>
/// <param name="cmdlet">The command.</param>
/// <param name="kind">The kind of sessions.</param>
/// <param name="selector">Determines which piped objects and CSV rows are accepted.</param>
/// <param name="clients">Creates the client for a scope.</param>
internal sealed class UserSessionTargets<T>(
    AwsTargetCmdlet cmdlet, ResourceKind kind, ResourceSelector selector, ClientFactory<ISessionService<T>> clients) where T : UserSession
{
    private readonly SessionLookup<T> _lookup = new(cmdlet, session => session.Key, cmdlet.Cancellation);

    /// <summary>The kind of sessions.</summary>
    public ResourceKind KindOf => kind;

    /// <summary>Returns the text that describes a session in prompts.</summary>
    public static string Label(SessionTarget<T> target) => $"{target.SessionId} ({target.Session?.About ?? target.Hidden})";

    /// <summary>Returns a function that creates the client for the scope of a session.</summary>
    public Func<ISessionService<T>> Connect(SessionTarget<T> target) => clients.For(target.Scope);

    /// <summary>
    /// Returns the sessions that the current pipeline record specifies. IDs are looked up together, and a separate error is written for
    /// each ID that doesn't exist. Session objects are looked up only if the command needs their current state. If the command needs the
    /// current state of a session, but AWS no longer lists the session, the returned target contains no session object.
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
