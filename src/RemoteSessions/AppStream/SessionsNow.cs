namespace RemoteSessions.AppStream;

/// <summary>Sessions that are known, as they are now.</summary>
internal static class SessionsNow
{
    /// <summary>Sees several with the lists that they are in; one alone by its user. Leaves out those that are gone.</summary>
    public static async Task<IReadOnlyDictionary<string, ASSession>> LookAsync(
        AppStreamClient client, IReadOnlyCollection<ASSession> sessions, CancellationToken cancellationToken)
    {
        var lists = sessions.GroupBy(session => (session.StackName, session.FleetName, session.AuthenticationType)).Select(async list =>
        {
            var users = list.Select(session => session.UserId).Distinct().ToList();
            var query = new SessionQuery(list.Key.StackName!, list.Key.FleetName!, list.Key.AuthenticationType!, users.Count == 1 ? users[0] : null);
            var wanted = list.Select(session => session.SessionId).ToHashSet();
            var seen = new List<ASSession>();
            await foreach (var session in client.ListSessionsAsync(query, cancellationToken).ConfigureAwait(false))
            {
                if (wanted.Remove(session.SessionId))
                    seen.Add(session);
                if (wanted.Count == 0)
                    break;
            }

            return seen;
        });
        return (await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(seen => seen).ToDictionary(session => session.SessionId!);
    }

    /// <summary>Finds a session of which only the id is known: looks through every list of the place until it is there.</summary>
    public static async Task<ASSession?> FindAsync(AppStreamClient client, string sessionId, CancellationToken cancellationToken)
    {
        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            await foreach (var fleet in client.ListFleetNamesAsync(stack.Name!, cancellationToken).ConfigureAwait(false))
            {
                var lists = AppStreamValues.AuthenticationTypes.Select(type => client.ListSessionsAsync(
                    new SessionQuery(stack.Name!, fleet, type), cancellationToken).FindAsync(session => session.SessionId == sessionId));
                if ((await Task.WhenAll(lists).ConfigureAwait(false)).FirstOrDefault(session => session is not null) is { } found)
                    return found;
            }
        }

        return null;
    }
}
