using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Sessions;

/// <summary>Determines the scopes (accounts and Regions) for the specified session kinds, Region patterns, and profiles.</summary>
internal static class SessionScopes
{
    private static readonly string?[] DefaultOnly = [null];

    /// <summary>
    /// Returns the session kinds that -Service specifies, without duplicates and in the specified order. If -Service isn't specified, the
    /// method returns all session kinds that the command supports.
    /// </summary>
    public static IReadOnlyList<SessionKind> KindsOf(string[]? services, IReadOnlyList<SessionKind> all) =>
        services is not { Length: > 0 } ? all : [.. services.Select(RemoteServices.Find).OfType<SessionKind>().Distinct()];

    /// <summary>
    /// Returns the session kinds that -Service specifies on the command line that is being completed. If -Service isn't specified, the
    /// method returns all session kinds that the command supports.
    /// </summary>
    public static IEnumerable<SessionKind> Named(IDictionary boundParameters, IReadOnlyList<SessionKind> all)
    {
        if (boundParameters["Service"] is not { } named)
            return all;
        var names = (named is IEnumerable list and not string ? list.Cast<object?>() : [named]).Select(name => $"{name}").ToList();
        return all.Where(kind => names.Contains(kind.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Returns the scopes, in the order in which the kinds, Regions, and profiles are specified.</summary>
    /// <param name="kinds">The kinds of sessions.</param>
    /// <param name="regions">The Regions and patterns, or null for the default Region.</param>
    /// <param name="profiles">The profiles, or null for the default profile.</param>
    /// <param name="scopeOf">Returns the scope for a service, a Region, and a profile.</param>
    public static IEnumerable<SessionScope> Resolve(
        IEnumerable<SessionKind> kinds, string[]? regions, string[]? profiles, Func<AwsService, string?, string?, Scope> scopeOf) =>
        from kind in kinds
        from region in RegionsOf(kind, regions)
        from profile in profiles is { Length: > 0 } ? [.. profiles.Distinct(StringComparer.Ordinal)] : DefaultOnly
        select new SessionScope(kind, scopeOf(kind.Service, region, profile), region, SessionScope.LabelOf(kind, region, profile));

    /// <summary>
    /// Returns an error for each Region pattern that doesn't match any Region where one of the specified services is available. The pattern
    /// is probably misspelled. If the command didn't write an error, users might conclude that there are no sessions.
    /// </summary>
    public static IEnumerable<(string Pattern, AwsServiceException Error)> Unmatched(
        IReadOnlyList<SessionKind> kinds, string[]? patterns) =>
        from pattern in (patterns ?? []).Distinct(StringComparer.OrdinalIgnoreCase)
        where WildcardPattern.ContainsWildcardCharacters(pattern) && !kinds.Any(kind => RegionsOf(kind, [pattern]).Any())
        select (pattern, new AwsServiceException(new ServiceError(
            ErrorIds.InvalidRegion,
            CommandMessages.NoMatchingRegion(pattern, kinds.Select(kind => kind.Name)))));

    private static IEnumerable<string?> RegionsOf(SessionKind kind, string[]? patterns)
    {
        if (patterns is null)
            return DefaultOnly;
        var only = kind.Service.OnlyRegion;
        return patterns.SelectMany(pattern => WildcardPattern.ContainsWildcardCharacters(pattern)
            ? kind.Regions.Where(region => Matches(pattern, region))
            // If a Region is specified without wildcards, the command sends requests to this Region even if the module doesn't list it for
            // the service, because AWS might have added it after the module was released.
            : only is null || string.Equals(only, pattern, StringComparison.OrdinalIgnoreCase) ? [pattern] : [])
                .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Credentials belong to one AWS partition, so wildcards don't match Regions of other partitions.
    private static bool Matches(string pattern, string region) =>
        Filters.Like(pattern).IsMatch(region) && (!IsApart(region) || IsApart(pattern));

    private static bool IsApart(string region) =>
        region.StartsWith("us-gov-", StringComparison.Ordinal) || region.StartsWith("cn-", StringComparison.Ordinal)
        || region.StartsWith("us-iso", StringComparison.Ordinal);
}
