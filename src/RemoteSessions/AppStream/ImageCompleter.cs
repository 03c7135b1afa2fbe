using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Offers images: names where a name is asked for, else ARNs under their names. A fleet takes only those that are available.
/// </summary>
public sealed class ImageCompleter : AppStreamCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken)
    {
        var images = await client.ListImagesAsync(null, null, null, cancellationToken).ReadAllAsync().ConfigureAwait(false);
        if (parameterName.StartsWith("Image", StringComparison.Ordinal))
            images.RemoveAll(image => image.State != ImageStateValues.Available);
        return [.. images.Select(image => Offer(image, parameterName.EndsWith("Arn", StringComparison.Ordinal) ? image.Arn : image.Name))];
    }
}
