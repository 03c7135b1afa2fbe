using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.Sessions;

internal sealed class AppStreamCapacity(AppStreamClient client) : ICapacityReader
{
    public IAsyncEnumerable<CapacityResource> ListAsync(CancellationToken cancellationToken) => client.ListFleetsAsync(null, cancellationToken);

    public async Task<IReadOnlyList<RemoteSession>> SessionsAsync(CapacityResource resource, CancellationToken cancellationToken)
    {
        var sessions = new List<RemoteSession>();
        // AWS lists the users of one stack and one way to come in at a time.
        await foreach (var stack in client.ListStackNamesAsync(resource.Key, cancellationToken).ConfigureAwait(false))
        {
            foreach (var type in AuthenticationTypeValues.All)
            {
                var found = await client.ListSessionsAsync(new SessionQuery(stack, resource.Key, type), cancellationToken).ReadAllAsync().ConfigureAwait(false);
                sessions.AddRange(found.Where(session => !session.HasEnded).Select(session => RemoteSession.From(session)!));
            }
        }

        return sessions;
    }
}
