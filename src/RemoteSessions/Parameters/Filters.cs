using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The filters of the Get commands for names and for values such as states.</summary>
internal static class Filters
{
    /// <summary>Whether a value is one of the wanted values, or no values are specified. The comparison isn't case-sensitive.</summary>
    public static bool In(string[]? wanted, string? value) => wanted is null || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the only value if the service can compare it itself: AWS accepts one value of 2 to 128 characters, without wildcards.
    /// Otherwise, returns null, and the values are compared by this module. The value of a row is literal, although it may contain wildcard
    /// characters.
    /// </summary>
    public static string? Exact(string[]? wanted) =>
        wanted is [var only] && !WildcardPattern.ContainsWildcardCharacters(only)
        && WildcardPattern.Unescape(only) is { Length: >= 2 and <= 128 } value && !WildcardPattern.ContainsWildcardCharacters(value)
            ? value
            : null;

    /// <summary>Whether a value matches one of the patterns, or no patterns are specified.</summary>
    public static bool Matches(string[]? patterns, string? value) =>
        patterns is null || patterns.Any(pattern => Like(pattern).IsMatch(value ?? ""));

    /// <summary>
    /// Creates a pattern that ignores case independently of the language of the system. In Turkish, for example, I isn't the uppercase
    /// letter of i.
    /// </summary>
    public static WildcardPattern Like(string pattern) =>
        WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
