using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers bundles, one's own, then those of AWS: names where a name is asked for, else ids under their names.</summary>
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
