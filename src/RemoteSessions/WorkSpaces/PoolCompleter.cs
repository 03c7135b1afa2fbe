using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers pools by name.</summary>
public sealed class PoolCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => Offer(pool, pool.Name));
}
