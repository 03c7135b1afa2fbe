using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.WorkSpaces;

/// <summary>Lists, finds, and ends WorkSpaces Pools sessions in one account and Region.</summary>
internal sealed class WorkSpacesPoolSessions(WorkSpacesClient client)
    : ISessionService<WksPoolSession>, IServiceClient<WorkSpacesPoolSessions>
{
    public static AwsService Service => WorkSpacesClient.Service;

    public static WorkSpacesPoolSessions Create(IAwsTransport transport, string? profileName) =>
        new(WorkSpacesClient.Create(transport, profileName));

    public string Region => client.Region;

    /// <summary>Returns a SessionPart object for the sessions in one pool.</summary>
    public static SessionPart<WksPoolSession> ListOf(
        WorkSpacesClient client, string poolId, string? poolName, string label, CancellationToken cancellationToken) =>
        new(label, client.ListSessionsAsync(poolId, poolName, null, cancellationToken));

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) =>
        client.TerminateSessionAsync(sessionId, cancellationToken).SucceedsAsync();

    public async IAsyncEnumerable<SessionPart<WksPoolSession>> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var pool in client.ListPoolsAsync(null, cancellationToken).ConfigureAwait(false))
            yield return ListOf(client, pool.Key, pool.Name, pool.Label, cancellationToken);
    }

    public async IAsyncEnumerable<WksPoolSession> ListAsync(
        WksPoolSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await PoolOfAsync(session.PoolId, session.PoolName, cancellationToken).ConfigureAwait(false) is not { } pool)
            yield break;
        // When a pool is deleted, its sessions also end. Therefore, no sessions are returned if AWS reports that the pool doesn't exist.
        await foreach (var listed in client.ListSessionsAsync(pool, session.PoolName, null, cancellationToken)
            .OrNoneAsync().ConfigureAwait(false))
            yield return listed;
    }

    /// <summary>
    /// Reads the session lists of the pools. If all specified sessions in a pool belong to one user, the request filters the list by that
    /// user.
    /// </summary>
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
                // The pool was deleted, so its sessions have also ended.
                return [];
            }
        });
        return (await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(seen => seen).ToDictionary(session => session.Key);
    }

    public Task<IReadOnlyDictionary<string, WksPoolSession>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        PartsAsync(cancellationToken).FindAsync(sessionIds, cancellationToken);

    // A session that was created from a RemoteSession object might contain only the name of its pool, so the ID of the pool must be looked
    // up.
    private async Task<string?> PoolOfAsync(string? id, string? name, CancellationToken cancellationToken) =>
        id ?? (await client.ListPoolsAsync(null, cancellationToken).FindAsync(pool => pool.Name == name).ConfigureAwait(false))?.PoolId;
}
