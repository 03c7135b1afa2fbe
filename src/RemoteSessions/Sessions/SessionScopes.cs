using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Sessions;

/// <summary>The scopes that kinds of session, Regions with wildcards, and profiles stand for.</summary>
internal static class SessionScopes
{
    private static readonly string?[] DefaultOnly = [null];

    /// <summary>
    /// The kinds of the names that -Service specifies, each once and in their order; those of the command where there are none.
    /// </summary>
    public static IReadOnlyList<SessionKind> KindsOf(string[]? services, IReadOnlyList<SessionKind> all) =>
        services is not { Length: > 0 } ? all : [.. services.Select(RemoteServices.Find).OfType<SessionKind>().Distinct()];

    /// <summary>The kinds that -Service names on a line that is being completed; those of the command where it names none.</summary>
    public static IEnumerable<SessionKind> Named(IDictionary boundParameters, IReadOnlyList<SessionKind> all)
    {
        if (boundParameters["Service"] is not { } named)
            return all;
        var names = (named is IEnumerable list and not string ? list.Cast<object?>() : [named]).Select(name => $"{name}").ToList();
        return all.Where(kind => names.Contains(kind.Name, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The scopes, in the order of the parameters.</summary>
    /// <param name="kinds">The kinds of session.</param>
    /// <param name="regions">Regions and patterns; null for the default.</param>
    /// <param name="profiles">Profiles; null for the default.</param>
    /// <param name="scopeOf">The scope of a service in a Region with a profile.</param>
    public static IEnumerable<SessionScope> Resolve(
        IEnumerable<SessionKind> kinds, string[]? regions, string[]? profiles, Func<AwsService, string?, string?, Scope> scopeOf) =>
        from kind in kinds
        from region in RegionsOf(kind, regions)
        from profile in profiles is { Length: > 0 } ? [.. profiles.Distinct(StringComparer.Ordinal)] : DefaultOnly
        select new SessionScope(kind, scopeOf(kind.Service, region, profile), region, SessionScope.LabelOf(kind, region, profile));

    /// <summary>An error for each pattern that matches no Region of the kinds: it is probably misspelt, and would be no sessions.</summary>
    public static IEnumerable<(string Pattern, AwsServiceException Error)> Unmatched(
        IReadOnlyList<SessionKind> kinds, string[]? patterns) =>
        from pattern in (patterns ?? []).Distinct(StringComparer.OrdinalIgnoreCase)
        where WildcardPattern.ContainsWildcardCharacters(pattern) && !kinds.Any(kind => RegionsOf(kind, [pattern]).Any())
        select (pattern, new AwsServiceException(new ServiceError(
            ErrorIds.InvalidRegion,
            $"'{pattern}' matches no Region in which {string.Join(" or ", kinds.Select(kind => kind.Name))} is available. "
                + "Correct -Region, for example us-east-* or eu-*.")));

    private static IEnumerable<string?> RegionsOf(SessionKind kind, string[]? patterns)
    {
        if (patterns is null)
            return DefaultOnly;
        var only = kind.Service.OnlyRegion;
        return patterns.SelectMany(pattern => WildcardPattern.ContainsWildcardCharacters(pattern)
            ? kind.Regions.Where(region => Matches(pattern, region))
            // A plain name is called even where this module does not know of the service: AWS adds Regions.
            : only is null || string.Equals(only, pattern, StringComparison.OrdinalIgnoreCase) ? [pattern] : [])
                .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Credentials are of one part of AWS: a star does not mean the others.
    private static bool Matches(string pattern, string region) =>
        Filters.Like(pattern).IsMatch(region) && (!IsApart(region) || IsApart(pattern));

    private static bool IsApart(string region) =>
        region.StartsWith("us-gov-", StringComparison.Ordinal) || region.StartsWith("cn-", StringComparison.Ordinal)
        || region.StartsWith("us-iso", StringComparison.Ordinal);
}
