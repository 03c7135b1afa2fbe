using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers what has tags in WorkSpaces, by id under its name: pools, directories, one's own bundles.</summary>
public sealed class WorkSpacesResourceCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
    [
        .. await OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => Offer(pool, pool.PoolId)).ConfigureAwait(false),
        .. await OfAsync(client.ListDirectoriesAsync(null, cancellationToken), Offer).ConfigureAwait(false),
        .. await OfAsync(client.ListBundlesAsync(null, null, cancellationToken), bundle => Offer(bundle, bundle.BundleId))
            .ConfigureAwait(false),
    ];
}
