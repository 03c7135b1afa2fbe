using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.WorkSpaces;

/// <summary>Adapts WorkSpaces pools to the common interface for resources that can be started and stopped.</summary>
internal sealed class WorkSpacesPools(WorkSpacesClient client) : ICapacityService<WksPool>, IServiceClient<WorkSpacesPools>
{
    public string Kind => WorkSpacesMessages.PoolKind;

    public static AwsService Service => WorkSpacesClient.Service;

    public static WorkSpacesPools Create(IAwsTransport transport, string? profileName) =>
        new(WorkSpacesClient.Create(transport, profileName));

    public string Region => client.Region;

    public Task<WksPool> GetAsync(string key, CancellationToken cancellationToken) => client.GetPoolAsync(key, cancellationToken);

    public IAsyncEnumerable<WksPool> ListAsync(CancellationToken cancellationToken) => client.ListPoolsAsync(null, cancellationToken);

    public Task StartAsync(string key, CancellationToken cancellationToken) => client.StartPoolAsync(key, cancellationToken);

    public Task StopAsync(string key, CancellationToken cancellationToken) => client.StopPoolAsync(key, cancellationToken);

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => client.TerminatePoolAsync(key, cancellationToken);

    /// <summary>
    /// Polls pools. A single pool is requested by its ID. For several pools, the method reads the list of all pools, because a request with
    /// several IDs might fail if one of them is unknown.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, WksPool>> PollAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
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

    public SessionPart<RemoteSession> SessionsOf(string key, CancellationToken cancellationToken) =>
        WorkSpacesPoolSessions.ListOf(client, key, null, key, cancellationToken).Select(PoolSessionKind.Instance.View);

    public Task<IReadOnlyList<string>> AttachmentsAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task DetachAsync(string key, string from, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<bool> OwnerExistsAsync(string owner, CancellationToken cancellationToken) =>
        await client.GetDirectoryAsync(owner, cancellationToken).OrNullAsync().ConfigureAwait(false) is not null;
}
