using RemoteSessions.Provisioning;

namespace RemoteSessions.AppStream;

/// <summary>AppStream's sessions, as what can be ended.</summary>
internal sealed class AppStreamSessions(AppStreamClient client) : IUserSessions<ASSession>
{
    public string Kind => "AppStream session";

    public Task EndAsync(ASSession session, CancellationToken cancellationToken) => client.ExpireSessionAsync(session.Key, cancellationToken);

    /// <summary>Looks through the lists that they are in; where all are of one user, only at that user's.</summary>
    public async Task<IReadOnlyDictionary<string, ASSession>> LookAsync(IReadOnlyCollection<ASSession> sessions, CancellationToken cancellationToken)
    {
        var lists =
            from session in sessions
            group session by (session.StackName, session.FleetName, session.AuthenticationType) into list
            let users = list.Select(session => session.UserId).Distinct().ToList()
            // A session that came from the list of all services doesn't say how its user came in.
            from type in list.Key.AuthenticationType is { } known ? [known] : AppStreamValues.AuthenticationTypes
            let query = new SessionQuery(list.Key.StackName!, list.Key.FleetName!, type, users.Count == 1 ? users[0] : null)
            select client.ListSessionsAsync(query, cancellationToken).PickAsync([.. list.Select(session => session.Key)], session => session.Key);
        return (await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(seen => seen).ToDictionary(session => session.Key);
    }

    /// <summary>Looks through every list of the place until it is there.</summary>
    public async Task<ASSession?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            await foreach (var fleet in client.ListFleetNamesAsync(stack.Name!, cancellationToken).ConfigureAwait(false))
            {
                var lists = AppStreamValues.AuthenticationTypes.Select(type => client.ListSessionsAsync(
                    new SessionQuery(stack.Name!, fleet, type), cancellationToken).FindAsync(session => session.Key == sessionId));
                if ((await Task.WhenAll(lists).ConfigureAwait(false)).FirstOrDefault(session => session is not null) is { } found)
                    return found;
            }
        }

        return null;
    }
}
