using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Provides tab completion for the names of pools.</summary>
public sealed class PoolCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => Offer(pool, pool.Name));
}
