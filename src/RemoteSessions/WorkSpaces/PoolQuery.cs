using RemoteSessions.Cmdlets;

namespace RemoteSessions.WorkSpaces;

/// <summary>Finds pools by id, by name with wildcards, or by the directory that they are in.</summary>
internal sealed class PoolQuery(WorkSpacesClient client, string[]? names, CancellationToken cancellationToken)
{
    public async IAsyncEnumerable<WksPool> FindAsync()
    {
        var ids = (names ?? []).Where(WorkSpacesNames.IsPoolId).ToList();
        foreach (var id in ids)
            yield return await client.GetPoolAsync(id, cancellationToken).ConfigureAwait(false);
        if (ids.Count > 0 && ids.Count == names!.Length)
            yield break;
        var wanted = new NameFilter(names?.Except(ids).ToArray());
        await foreach (var pool in client.ListPoolsAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (wanted.Matches(pool.Name) | (names is not null && wanted.Matches(pool.DirectoryId)))
                yield return pool;
        }

        // A directory need have no pools, but it must be there.
        foreach (var directory in wanted.TakeMissing(WorkSpacesNames.IsDirectoryId))
            await client.GetDirectoryAsync(directory, cancellationToken).ConfigureAwait(false);
        wanted.ThrowIfMissing("WorkSpaces pool");
    }
}
