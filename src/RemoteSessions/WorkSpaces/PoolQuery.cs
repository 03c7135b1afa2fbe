using RemoteSessions.Provisioning;

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
        await foreach (var pool in CapacityNames.FindAsync(
            new WorkSpacesPools(client), WorkSpacesNames.Pools, names?.Except(ids).ToArray(), cancellationToken).ConfigureAwait(false))
            yield return pool;
    }
}
