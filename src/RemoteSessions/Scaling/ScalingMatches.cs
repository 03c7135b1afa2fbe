using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Keeps track of the fleets and pools that the user specified only with wildcards. For a wildcard pattern, the command writes an error
/// only if no matching fleet or pool is registered with Application Auto Scaling, or if no matching fleet or pool has the specified policy.
/// </summary>
/// <param name="cmdlet">The command.</param>
/// <param name="references">The references to fleets and pools in the current record.</param>
internal sealed class ScalingMatches(AwsTargetCmdlet cmdlet, IReadOnlyList<ResourceReference> references)
{
    private readonly string[] _patterns = [.. references.SelectMany(reference => reference.Patterns).Distinct(StringComparer.Ordinal)];
    private readonly NameMatches _matches = new(cmdlet);

    /// <summary>
    /// Returns whether to skip a fleet or pool. A fleet or pool is skipped if it isn't registered with Application Auto Scaling and is
    /// selected only by wildcard patterns.
    /// </summary>
    public bool IsSkipped(ScalingTarget target)
    {
        foreach (var pattern in WildcardsOf(target))
            _matches.Add(ScalingScopes.Scaled, pattern, pattern, target.Region, isFound: target.Registration is not null);
        return target.Registration is null && IsOnlyMatched(target);
    }

    /// <summary>
    /// If the user specified the fleet or pool without wildcards, returns the names of the policies that don't exist, so that the command
    /// can immediately write an error for each name. Otherwise, the method records which policies exist, and returns no names.
    /// </summary>
    public IEnumerable<string> AddPolicies(ScalingTarget target, IEnumerable<string> names, IReadOnlyCollection<string> missing)
    {
        if (!IsOnlyMatched(target))
            return missing;
        foreach (var name in names)
        {
            foreach (var pattern in WildcardsOf(target))
            {
                _matches.Add(
                    ScalingScopes.Policy, CommandMessages.PolicyOf(name, pattern), name, target.Region, isFound: !missing.Contains(name));
            }
        }

        return [];
    }

    /// <summary>Writes an error for each pattern that doesn't match anything that the command can remove.</summary>
    public void Write() => _matches.Write();

    private bool IsOnlyMatched(ScalingTarget target) => !_patterns.Any(pattern => !IsWildcard(pattern) && Matches(pattern, target));

    private IEnumerable<string> WildcardsOf(ScalingTarget target) => _patterns.Where(
        pattern => IsWildcard(pattern) && Matches(pattern, target));

    private static bool IsWildcard(string pattern) => WildcardPattern.ContainsWildcardCharacters(pattern);

    private static bool Matches(string pattern, ScalingTarget target) =>
        Filters.Like(pattern) is var like && (like.IsMatch(target.Label) || like.IsMatch(target.Key));
}
