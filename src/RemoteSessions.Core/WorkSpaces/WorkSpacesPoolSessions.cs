using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.WorkSpaces;

/// <summary>The sessions of WorkSpaces' pools, as what can be ended.</summary>
internal sealed class WorkSpacesPoolSessions(WorkSpacesClient client) : IUserSessions<WksPoolSession>
{
    public string Kind => "WorkSpaces pool session";

    public string Region => client.Region;

    public Task EndAsync(string sessionId, CancellationToken cancellationToken) => client.TerminateSessionAsync(sessionId, cancellationToken);

    public async IAsyncEnumerable<WksPoolSession> ListAsync(WksPoolSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await PoolOfAsync(session.PoolId, session.PoolName, cancellationToken).ConfigureAwait(false) is not { } pool)
            yield break;
        // With the pool, its sessions end too.
        await foreach (var listed in client.ListSessionsAsync(pool, session.PoolName, null, cancellationToken).OrNoneAsync().ConfigureAwait(false))
            yield return listed;
    }

    /// <summary>Looks through their pools; where all of a pool are of one user, only at that user's.</summary>
    public async Task<IReadOnlyDictionary<string, WksPoolSession>> PollAsync(
        IReadOnlyCollection<WksPoolSession> sessions, CancellationToken cancellationToken)
    {
        var lists = sessions.GroupBy(session => (session.PoolId, session.PoolName)).Select(async list =>
        {
            var users = list.Select(session => session.UserId).Distinct().ToList();
            try
            {
                if (await PoolOfAsync(list.Key.PoolId, list.Key.PoolName, cancellationToken).ConfigureAwait(false) is not { } pool)
                    return [];
                return await client.ListSessionsAsync(pool, list.Key.PoolName, users.Count == 1 ? users[0] : null, cancellationToken)
                    .PickAsync([.. list.Select(session => session.Key)], session => session.Key).ConfigureAwait(false);
            }
            catch (AwsServiceException failure) when (failure.Error.Type == ErrorIds.ResourceNotFound)
            {
                // The pool is gone, and its sessions with it.
                return [];
            }
        });
        return (await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(seen => seen).ToDictionary(session => session.Key);
    }

    public async Task<IReadOnlyDictionary<string, WksPoolSession>> FindAsync(IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, WksPoolSession>(StringComparer.Ordinal);
        await foreach (var pool in client.ListPoolsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var session in await client.ListSessionsAsync(pool.Key, pool.Name, null, cancellationToken).ReadAllAsync().ConfigureAwait(false))
                seen[session.Key] = session;
            if (sessionIds.All(seen.ContainsKey))
                return seen;
        }

        return seen;
    }

    // A session that came from the list of all services has the name of its pool only.
    private async Task<string?> PoolOfAsync(string? id, string? name, CancellationToken cancellationToken) =>
        id ?? (await client.ListPoolsAsync(null, cancellationToken).FindAsync(pool => pool.Name == name).ConfigureAwait(false))?.PoolId;
}
