using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>Offers directories by id under their names.</summary>
public sealed class DirectoryCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListDirectoriesAsync(null, cancellationToken), Offer);
}
