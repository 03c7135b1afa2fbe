using System.Runtime.CompilerServices;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Finds fleets or pools by name, by ID, or by the ID of the directory that contains the pools. Names can contain wildcards.
/// </summary>
internal static class CapacityNames
{
    /// <summary>
    /// Returns the fleets or pools that have one of the specified names or IDs, and the pools in the directories that are specified by ID.
    /// A directory that is specified by ID must exist, but it doesn't have to contain pools.
    /// </summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        ICapacityService<T> service, CapacityKind<T> kind, IReadOnlyCollection<string>? names, NameFilter found, [EnumeratorCancellation]
            CancellationToken cancellationToken)
        where T : CapacityResource
    {
        await foreach (var item in kind.Named.FindAsync(service, names, found, cancellationToken).ConfigureAwait(false))
            yield return item;
        foreach (var owner in found.Missing().Where(kind.Named.IsOwner))
        {
            if (await service.OwnerExistsAsync(owner, cancellationToken).ConfigureAwait(false))
                found.Found(owner);
        }
    }
}
