using RemoteSessions.Protocol;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Sessions;

internal sealed class PoolCapacity(WorkSpacesClient client) : ICapacityReader
{
    public IAsyncEnumerable<CapacityResource> ListAsync(CancellationToken cancellationToken) => client.ListPoolsAsync(null, cancellationToken);

    public async Task<IReadOnlyList<RemoteSession>> SessionsAsync(CapacityResource resource, CancellationToken cancellationToken) =>
        [.. (await client.ListSessionsAsync(resource.Key, resource.Label, null, cancellationToken).ReadAllAsync().ConfigureAwait(false))
            .Select(session => RemoteSession.From(session)!)];
}
