using System.Runtime.CompilerServices;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>WorkSpaces' pools, as what runs or is stopped.</summary>
internal sealed class WorkSpacesPools(WorkSpacesClient client) : ICapacityService<WksPool>
{
    public string Kind => "WorkSpaces pool";

    public string Region => client.Region;

    public Task<WksPool> GetAsync(string key, CancellationToken cancellationToken) => client.GetPoolAsync(key, cancellationToken);

    public IAsyncEnumerable<WksPool> ListAsync(CancellationToken cancellationToken) => client.ListPoolsAsync(null, cancellationToken);

    public Task StartAsync(string key, CancellationToken cancellationToken) => client.StartPoolAsync(key, cancellationToken);

    public Task StopAsync(string key, CancellationToken cancellationToken) => client.StopPoolAsync(key, cancellationToken);

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => client.TerminatePoolAsync(key, cancellationToken);

    /// <summary>One pool by its id; several with the list of all, which an unknown id cannot fail.</summary>
    public async Task<IReadOnlyDictionary<string, WksPool>> LookAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        try
        {
            var pools = client.ListPoolsAsync(keys.Count == 1 ? [.. keys] : null, cancellationToken);
            return (await pools.PickAsync([.. keys], pool => pool.Key).ConfigureAwait(false)).ToDictionary(pool => pool.Key);
        }
        catch (AwsServiceException failure) when (keys.Count == 1 && failure.Error.Type == ErrorIds.ResourceNotFound)
        {
            return new Dictionary<string, WksPool>();
        }
    }

    public async Task<IReadOnlyList<LiveSession>> LiveSessionsAsync(string key, CancellationToken cancellationToken) =>
        [.. (await client.ListSessionsAsync(key, null, null, cancellationToken).ReadAllAsync().ConfigureAwait(false))
            .Select(session => new LiveSession(session.UserId ?? "", session.ConnectionState == SessionConnectionStateValues.Connected))];

    public Task<IReadOnlyList<string>> AttachedToAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task DetachAsync(string key, string from, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<bool> OwnerExistsAsync(string owner, CancellationToken cancellationToken) =>
        await client.GetDirectoryAsync(owner, cancellationToken).OrNullAsync().ConfigureAwait(false) is not null;
}

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
    public async Task<IReadOnlyDictionary<string, WksPoolSession>> LookAsync(
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
