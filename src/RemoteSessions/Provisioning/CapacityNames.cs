using System.Runtime.CompilerServices;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.Provisioning;

/// <summary>Finds fleets or pools by key, by name with wildcards, or by what they belong to.</summary>
internal static class CapacityNames
{
    /// <summary>Those with one of the names, each once; all where there are no names.</summary>
    /// <param name="service">The fleets or pools of one Region and identity.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="names">Keys, names, or ids of what they belong to; null for all.</param>
    /// <param name="found">Told which of the names exist.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async IAsyncEnumerable<T> FindAsync<T>(
        ICapacityService<T> service, CapacityKind<T> kind, IReadOnlyCollection<string>? names, NameFilter found, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var keys = (names ?? []).Where(kind.IsKey).Distinct(StringComparer.Ordinal).ToDictionary(NameFilter.Unescape, name => name, StringComparer.Ordinal);
        if (keys.Count > 0 && keys.Count == names!.Distinct(StringComparer.Ordinal).Count())
        {
            var seen = await service.LookAsync(keys.Keys, cancellationToken).ConfigureAwait(false);
            foreach (var (key, name) in keys)
            {
                if (!seen.TryGetValue(key, out var item))
                    continue;
                found.Found(name);
                yield return item;
            }

            yield break;
        }

        await foreach (var item in service.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            // Not short-circuited: a name is found whether or not its owner is named too.
            if (found.Matches(item.Key) | found.Matches(item.Label) | (kind.Owner(item) is { } owner && found.Matches(owner)))
                yield return item;
        }
    }

    /// <summary>The same for a command that reads: what may own some need not own any, but it must exist.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        ICapacityService<T> service, CapacityKind<T> kind, IReadOnlyCollection<string>? names, NameFilter found, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : CapacityResource
    {
        await foreach (var item in FindAsync(service, kind, names, found, cancellationToken).ConfigureAwait(false))
            yield return item;
        foreach (var owner in found.Missing().Where(kind.IsOwner))
        {
            if (await service.OwnerExistsAsync(owner, cancellationToken).ConfigureAwait(false))
                found.Found(owner);
        }
    }
}
