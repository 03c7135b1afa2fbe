using RemoteSessions.Cmdlets;

namespace RemoteSessions.WorkSpaces;

/// <summary>Finds directories by id, or by name with wildcards.</summary>
internal sealed class DirectoryQuery(WorkSpacesClient client, string[]? names, CancellationToken cancellationToken)
{
    public async IAsyncEnumerable<WksDirectory> FindAsync()
    {
        var ids = (names ?? []).Where(WorkSpacesNames.IsDirectoryId).ToList();
        foreach (var id in ids)
            yield return await client.GetDirectoryAsync(id, cancellationToken).ConfigureAwait(false);
        if (ids.Count > 0 && ids.Count == names!.Length)
            yield break;
        var wanted = new NameFilter(names?.Except(ids).ToArray());
        await foreach (var directory in client.ListDirectoriesAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (wanted.Matches(directory.Name))
                yield return directory;
        }

        wanted.ThrowIfMissing("WorkSpaces directory");
    }
}
