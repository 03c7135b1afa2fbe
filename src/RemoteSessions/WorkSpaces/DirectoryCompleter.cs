using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Provides tab completion for the IDs of directories. The completion list shows the names of the directories instead of their IDs.
/// </summary>
public sealed class DirectoryCompleter : WorkSpacesCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        WorkSpacesClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListDirectoriesAsync(null, cancellationToken), Offer);
}
