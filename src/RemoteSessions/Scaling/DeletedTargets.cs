using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Finds deleted fleets and pools that are still registered for scaling, so that a command can remove their scaling configuration.
/// </summary>
internal sealed class DeletedTargets(AwsTargetCmdlet cmdlet)
{
    /// <summary>
    /// Returns the deleted fleets or pools of one service, in one account and Region, that match the specified reference. No error is
    /// written for a name if a deleted fleet or pool had this name.
    /// </summary>
    /// <param name="service">The service.</param>
    /// <param name="scope">The account and Region.</param>
    /// <param name="reference">The reference to the fleets or pools.</param>
    /// <param name="isFound">Indicates whether <paramref name="reference"/> also identifies at least one fleet or pool that exists.</param>
    public IEnumerable<ScalingTarget> Of(ScalableService service, Scope scope, ResourceReference reference, bool isFound)
    {
        // If the fleets or pools couldn't be read, a name without a match isn't recorded as missing.
        List<string> names = [.. reference.Patterns.Where(name => cmdlet.IsMissing(service.ResourceKind, NameFilter.Unescape(name))
            || (isFound && WildcardPattern.ContainsWildcardCharacters(name)))];
        var all = In([service], scope, names);
        var deleted = (all ?? []).Where(found => IsSameAccount(reference.Arn, found.Registration)).ToList();
        foreach (var name in names.Where(name => all is null || deleted.Exists(found => Filters.Like(name).IsMatch(found.Key))))
            cmdlet.SettleMissing(service.ResourceKind, NameFilter.Unescape(name));
        return deleted;
    }

    /// <summary>
    /// Searches several services, and returns the deleted fleets and pools that have one of the specified names. If they can't be read, the
    /// method writes the error and returns null.
    /// </summary>
    public IReadOnlyList<ScalingTarget>? In(IReadOnlyList<ScalableService> services, Scope scope, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return [];
        return cmdlet.TryAwait(string.Join(", ", names), () => FindAsync(services, scope, names), out var found) ? found : null;
    }

    private async Task<IReadOnlyList<ScalingTarget>> FindAsync(
        IReadOnlyList<ScalableService> services, Scope scope, IReadOnlyList<string> names)
    {
        var client = AwsCmdlet.Connect<ScalingClient>(scope)();
        var found = new List<ScalingTarget>();
        foreach (var service in services)
        {
            var deleted = await DeletedOwners.FindAsync(service, scope, client, names, cmdlet.Cancellation).ConfigureAwait(false);
            found.AddRange(deleted.Select(
                each => new ScalingTarget(service, each.Key, each.Key, scope) { Registration = each.Target }));
        }

        return found;
    }

    // The ARN of a deleted fleet or pool can't be checked, but it shows the account and Region.
    private static bool IsSameAccount(string? arn, ScalableTarget? target) =>
        arn is null || Account(arn).SequenceEqual(Account(target?.ScalableTargetARN ?? ""), StringComparer.Ordinal);

    private static IEnumerable<string> Account(string arn) => arn.Split(':').Skip(3).Take(2);
}
