using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Finds scalable targets whose fleet or pool was deleted. AWS doesn't document whether deleting a fleet or pool also deletes its scalable
/// target.
/// </summary>
internal static class DeletedOwners
{
    /// <summary>
    /// Returns the scalable targets of deleted fleets or pools that have one of the specified names. Each target is returned together with
    /// the name of its fleet or the ID of its pool.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="scope">The account and Region.</param>
    /// <param name="client">The client for Application Auto Scaling in this scope.</param>
    /// <param name="names">The names, which can contain wildcards.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    public static async Task<IReadOnlyList<(string Key, ScalableTarget Target)>> FindAsync(
        ScalableService service, Scope scope, ScalingClient client, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        // The name of a pool isn't part of its scalable target.
        string[] possible = [.. names.Where(name => WildcardPattern.ContainsWildcardCharacters(name) || service.IsKey(name))];
        if (possible.Length == 0)
            return [];
        var keys = possible.Any(WildcardPattern.ContainsWildcardCharacters) ? null : possible.Select(NameFilter.Unescape).ToArray();
        var targets = await client.ListTargetsAsync(service.Scaling, keys, cancellationToken).ReadAllAsync().ConfigureAwait(false);
        var filter = new NameFilter(possible);
        return await WithoutOwnerAsync(service, scope, targets.Where(target => filter.Matches(KeyOf(service, target))), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Returns the scalable targets whose fleet or pool doesn't exist, each with the fleet name or pool ID.</summary>
    public static async Task<IReadOnlyList<(string Key, ScalableTarget Target)>> WithoutOwnerAsync(
        ScalableService service, Scope scope, IEnumerable<ScalableTarget> targets, CancellationToken cancellationToken)
    {
        var candidates = targets.Select(target => (Key: KeyOf(service, target), Target: target))
            .Where(each => each.Key.Length > 0).ToList();
        if (candidates.Count == 0)
            return [];
        string[] names = [.. candidates.Select(each => WildcardPattern.Escape(each.Key))];
        var existing = await service.FindAsync(scope, names, new NameFilter(names), cancellationToken).ReadAllAsync().ConfigureAwait(false);
        var keys = existing.Select(resource => resource.Key).ToHashSet(StringComparer.Ordinal);
        return [.. candidates.Where(each => !keys.Contains(each.Key))];
    }

    private static string KeyOf(ScalableService service, ScalableTarget target) => service.Scaling.Key(target.ResourceId) ?? "";
}
