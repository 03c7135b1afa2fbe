using RemoteSessions.Cmdlets;

namespace RemoteSessions.WorkSpaces;

/// <summary>Finds directories by id, or by name with wildcards.</summary>
/// <param name="client">The Region and identity to ask in.</param>
/// <param name="names">The ids and names; null for all directories.</param>
/// <param name="found">Told which of the names exist.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class DirectoryQuery(WorkSpacesClient client, string[]? names, NameFilter found, CancellationToken cancellationToken)
{
    public async IAsyncEnumerable<WksDirectory> FindAsync()
    {
        var ids = (names ?? []).Where(WorkSpacesNames.IsDirectoryId).Distinct(StringComparer.Ordinal).ToArray();
        var onlyIds = ids.Length > 0 && names!.All(ids.Contains);
        // AWS leaves out ids that don't exist.
        var asked = onlyIds && ids.Length <= WorkSpacesClient.LargestPage ? ids : null;
        await foreach (var directory in client.ListDirectoriesAsync(asked, cancellationToken).ConfigureAwait(false))
        {
            // Not short-circuited: both may have been named.
            if (found.Matches(directory.DirectoryId) | found.Matches(directory.Name))
                yield return directory;
        }
    }
}
