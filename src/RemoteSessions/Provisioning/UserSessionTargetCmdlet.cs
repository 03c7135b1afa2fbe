using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A cmdlet that acts on users' sessions: given as objects, by id, or as rows of a CSV file.</summary>
public abstract class UserSessionTargetCmdlet<T> : AwsTargetCmdlet where T : UserSession
{
    private SessionLookup<T>? _lookup;

    /// <summary>The parameter set for objects.</summary>
    private protected const string ByObject = "InputObject";

    /// <summary>The parameter set for ids.</summary>
    private protected const string ById = "SessionId";

    /// <summary>The sessions, as the Get cmdlet gives them; or rows of a CSV file, or ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The ids that were given.</summary>
    private protected abstract IReadOnlyList<string> Ids { get; }

    /// <summary>The service that has them.</summary>
    private protected abstract AwsService Service { get; }

    /// <summary>Makes the service's side for a place.</summary>
    private protected abstract ISessionService<T> MakeSessions(IAwsTransport transport, string? profileName);

    /// <summary>What is accepted as an object or a row.</summary>
    private protected abstract ResourceSelector Selector { get; }

    /// <summary>What the sessions are.</summary>
    private protected abstract ResourceKind KindOf { get; }

    /// <summary>What one is called in questions.</summary>
    private protected string Kind => KindOf.Name;

    /// <summary>The service's side for the place of a target.</summary>
    private protected Func<ISessionService<T>> SessionsOf(SessionTarget<T> target) => Sessions(target.Scope);

    /// <summary>
    /// The sessions of the current record. Ids are looked up together; one that doesn't exist is an error of its own. Objects are taken as
    /// they are, unless the command has to know how they are now: then one whose session has ended has none.
    /// </summary>
    private protected IReadOnlyList<SessionTarget<T>> Targets(bool now)
    {
        _lookup ??= new SessionLookup<T>(this, session => session.Key, Cancellation);
        return ParameterSetName == ByObject
            ? [.. Selected(Selector, InputObject).GroupBy(reference => (IsObject: reference.Resource is T, Scope: ScopeOf(Service, reference.Input))).SelectMany(same => same.Key.IsObject
                ? same.Select(reference => TargetOf((T)reference.Resource!, same.Key.Scope, now)).OfType<SessionTarget<T>>()
                : Found(same.SelectMany(reference => reference.Keys), same.Key.Scope).Where(target => IsDescribed(target.Session, target.SessionId, same)))]
            : Found(Ids, ScopeOf(Service, null));
    }

    /// <summary>What a question calls a session.</summary>
    private protected static string Label(SessionTarget<T> target) => $"{target.SessionId} ({target.Session?.About ?? target.Hidden})";

    private List<SessionTarget<T>> Found(IEnumerable<string> ids, Scope scope) => _lookup!.ById(KindOf, scope, ids, Sessions);

    private SessionTarget<T>? TargetOf(T session, Scope scope, bool now) => now
        ? _lookup!.Now(KindOf, scope, session, session.ListKey, Sessions)
        : new SessionTarget<T>(session.Key, scope, session) { Given = session };

    private Func<ISessionService<T>> Sessions(Scope scope) => Connector(Service, scope, MakeSessions);
}
