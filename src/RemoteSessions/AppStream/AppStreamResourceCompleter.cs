using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Provides tab completion for the ARNs of fleets, stacks, and images of this account. The completion list shows the names of the
/// directories instead of their IDs.
/// </summary>
public sealed class AppStreamResourceCompleter : AppStreamCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken) =>
    [
        .. await OfAsync(client.ListFleetsAsync(null, cancellationToken), fleet => Offer(fleet, fleet.Arn)).ConfigureAwait(false),
        .. await OfAsync(client.ListStacksAsync(null, cancellationToken), stack => Offer(stack, stack.Arn)).ConfigureAwait(false),
        .. await OfAsync(
            client.ListImagesAsync(null, null, VisibilityTypeValues.Private, cancellationToken), image => Offer(image, image.Arn))
                .ConfigureAwait(false),
    ];
}
