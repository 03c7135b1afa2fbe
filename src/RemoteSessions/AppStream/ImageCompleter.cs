using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Provides tab completion for images: their names or, for parameters that take ARNs, their ARNs. If the command creates or changes a
/// fleet, only available images are listed.
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
