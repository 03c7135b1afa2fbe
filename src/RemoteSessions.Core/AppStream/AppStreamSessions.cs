using System.Runtime.CompilerServices;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>AppStream's sessions, as what can be ended.</summary>
internal sealed class AppStreamSessions(AppStreamClient client) : IUserSessions<ASSession>
{
    public string Kind => "AppStream session";

    public string Region => client.Region;

    public Task EndAsync(string sessionId, CancellationToken cancellationToken) => client.ExpireSessionAsync(sessionId, cancellationToken);

    public async IAsyncEnumerable<ASSession> ListAsync(ASSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var type in TypesOf(session.AuthenticationType))
        {
            await foreach (var listed in client.ListSessionsAsync(new SessionQuery(session.StackName!, session.FleetName!, type), cancellationToken).ConfigureAwait(false))
                yield return listed;
        }
    }

    /// <summary>Looks through the lists that they are in; where all are of one user, only at that user's.</summary>
    public async Task<IReadOnlyDictionary<string, ASSession>> PollAsync(IReadOnlyCollection<ASSession> sessions, CancellationToken cancellationToken)
    {
        var lists =
            from session in sessions
            group session by (session.StackName, session.FleetName, session.AuthenticationType) into list
            let users = list.Select(session => session.UserId).Distinct().ToList()
            from type in TypesOf(list.Key.AuthenticationType)
            let query = new SessionQuery(list.Key.StackName!, list.Key.FleetName!, type, users.Count == 1 ? users[0] : null)
            select client.ListSessionsAsync(query, cancellationToken).PickAsync([.. list.Select(session => session.Key)], session => session.Key);
        return (await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(seen => seen).DistinctBy(session => session.Key).ToDictionary(session => session.Key);
    }

    public async Task<IReadOnlyDictionary<string, ASSession>> FindAsync(IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, ASSession>(StringComparer.Ordinal);
        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            await foreach (var fleet in client.ListFleetNamesAsync(stack.Name!, cancellationToken).ConfigureAwait(false))
            {
                var lists = AuthenticationTypeValues.All.Select(type => client.ListSessionsAsync(
                    new SessionQuery(stack.Name!, fleet, type), cancellationToken).ReadAllAsync());
                foreach (var session in (await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(list => list))
                    seen[session.Key] = session;
                if (sessionIds.All(seen.ContainsKey))
                    return seen;
            }
        }

        return seen;
    }

    // A session that came from the list of all services doesn't say how its user came in.
    private static string[] TypesOf(string? known) => known is null ? AuthenticationTypeValues.All : [known];
}
