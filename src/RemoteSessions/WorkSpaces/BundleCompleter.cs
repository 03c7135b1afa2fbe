using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Provides tab completion for bundles: their names or, for parameters that take IDs, their IDs. Bundles of this account are listed before
/// AWS bundles.
/// </summary>
public sealed class BundleCompleter : WorkSpacesCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken)
    {
        Candidate Describe(WksBundle bundle) => Offer(bundle, parameterName == "Name" ? bundle.Name : bundle.BundleId);
        return
        [
            .. await OfAsync(client.ListBundlesAsync(null, null, cancellationToken), Describe).ConfigureAwait(false),
            .. await OfAsync(client.ListBundlesAsync(null, "AMAZON", cancellationToken), Describe).ConfigureAwait(false),
        ];
    }
}
