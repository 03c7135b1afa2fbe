using RemoteSessions.Commands.Connection;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Sessions to look at together, by the service and the scope that they are in.</summary>
internal sealed class SessionBatch
{
    private readonly Dictionary<(string Service, Scope Scope), Dictionary<string, RemoteSession>> _scopes = [];

    /// <summary>From any task: adds one.</summary>
    public void Add(RemoteSession session)
    {
        lock (_scopes)
        {
            var scope = (session.Service, Scope.From(session));
            if (!_scopes.TryGetValue(scope, out var sessions))
                _scopes[scope] = sessions = new Dictionary<string, RemoteSession>(StringComparer.Ordinal);
            sessions[session.SessionId] = session;
        }
    }

    public IEnumerable<IReadOnlyDictionary<string, RemoteSession>> ByPlace() => _scopes.Values;
}
