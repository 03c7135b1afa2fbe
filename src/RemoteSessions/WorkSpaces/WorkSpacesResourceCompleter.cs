using System.Collections;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Provides tab completion for the IDs of pools, directories, bundles, and desktops of this account. For desktops, the list shows the names
/// of the users. For pools, directories, and bundles, the list shows the names of the resources.
/// </summary>
public sealed class WorkSpacesResourceCompleter : WorkSpacesCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        Offers([this, new TaggedDesktopCompleter()], parameterName, boundParameters);

    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
    [
        .. await OfAsync(client.ListPoolsAsync(null, cancellationToken), pool => Offer(pool, pool.PoolId)).ConfigureAwait(false),
        .. await OfAsync(client.ListDirectoriesAsync(null, cancellationToken), Offer).ConfigureAwait(false),
        .. await OfAsync(client.ListBundlesAsync(null, null, cancellationToken), bundle => Offer(bundle, bundle.BundleId))
            .ConfigureAwait(false),
    ];
}
