using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Sessions;

/// <summary>The places that regions with wildcards, profiles and services stand for.</summary>
internal static class SessionPlaces
{
    public static IEnumerable<SessionPlace> Of(string[]? services, string[]? regions, string[]? profiles) =>
        from service in services is { Length: > 0 } ? services.Distinct(StringComparer.OrdinalIgnoreCase) : SessionServices.All
        let name = SessionServices.All.First(known => string.Equals(known, service, StringComparison.OrdinalIgnoreCase))
        from region in RegionsOf(name, regions)
        from profile in profiles is { Length: > 0 } ? [.. profiles.Distinct(StringComparer.Ordinal)] : DefaultOnly
        select new SessionPlace(name, region, profile);

    /// <summary>An error for each pattern that matches no Region of the services: it is probably misspelt, and would be no sessions.</summary>
    public static IEnumerable<(string Pattern, AwsServiceException Error)> Unmatched(string[] services, string[]? patterns) =>
        from pattern in (patterns ?? []).Distinct(StringComparer.OrdinalIgnoreCase)
        where WildcardPattern.ContainsWildcardCharacters(pattern) && !Of(services, [pattern], null).Any()
        select (pattern, new AwsServiceException(new ServiceError(
            ErrorIds.InvalidRegion, $"'{pattern}' matches no Region in which {string.Join(" or ", services)} is available. Correct -Region, for example us-east-* or eu-*.")));

    private static readonly string?[] DefaultOnly = [null];

    private static IEnumerable<string?> RegionsOf(string service, string[]? patterns)
    {
        if (patterns is null)
            return DefaultOnly;
        var known = SessionServices.RegionsOf(service);
        var only = service == SessionServices.DeviceFarm ? AwsService.DeviceFarm.OnlyRegion : null;
        return patterns.SelectMany(pattern => WildcardPattern.ContainsWildcardCharacters(pattern)
            ? known.Where(region => Matches(pattern, region))
            // A plain name is asked even where this module does not know of the service: regions come.
            : only is null || string.Equals(only, pattern, StringComparison.OrdinalIgnoreCase) ? [pattern] : []).Distinct(StringComparer.OrdinalIgnoreCase);
    }

    // Credentials are of one part of AWS: a star does not mean the others.
    private static bool Matches(string pattern, string region) =>
        Filters.Like(pattern).IsMatch(region)
        && (!SessionServices.IsApart(region) || SessionServices.IsApart(pattern));
}
