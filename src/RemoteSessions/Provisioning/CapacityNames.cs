using System.Runtime.CompilerServices;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.Provisioning;

/// <summary>Finds fleets or pools by name with wildcards, or by what they belong to.</summary>
internal static class CapacityNames
{
    /// <summary>Those with one of the names; all where there are none. A name that nothing has is an error at the end.</summary>
    public static async IAsyncEnumerable<T> FindAsync<T>(
        ICapacityService<T> service, CapacityKind<T> kind, string[]? names, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : CapacityResource
    {
        var wanted = new NameFilter(names);
        await foreach (var item in service.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            // Not short-circuited: a name is found whether or not its owner is named too.
            if (wanted.Matches(item.Label) | (kind.Owner(item) is { } owner && wanted.Matches(owner)))
                yield return item;
        }

        // What owns some need not own any, but it must be there.
        foreach (var owner in wanted.TakeMissing(kind.IsOwner))
            await service.CheckOwnerAsync(owner, cancellationToken).ConfigureAwait(false);
        wanted.ThrowIfMissing(kind.Kind);
    }
}
