using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Applies the filters of the Get commands, such as names and states.</summary>
internal static class Filters
{
    /// <summary>
    /// Returns true if a value is one of the specified values or if no values are specified. The comparison isn't case-sensitive.
    /// </summary>
    public static bool In(string[]? wanted, string? value) => wanted is null || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Returns the specified value if AWS can filter by this value, or null if the module must filter the results itself. AWS accepts only
    /// a single value of 2 to 128 characters without wildcards. A value from a row is treated literally, even if it contains wildcard
    /// characters.
    /// </summary>
    public static string? Exact(string[]? wanted) =>
        wanted is [var only] && !WildcardPattern.ContainsWildcardCharacters(only)
        && WildcardPattern.Unescape(only) is { Length: >= 2 and <= 128 } value && !WildcardPattern.ContainsWildcardCharacters(value)
            ? value
            : null;

    /// <summary>Returns true if a value matches one of the patterns or if no patterns are specified.</summary>
    public static bool Matches(string[]? patterns, string? value) =>
        patterns is null || patterns.Any(pattern => Like(pattern).IsMatch(value ?? ""));

    /// <summary>
    /// Creates a pattern that ignores case regardless of the system language. In Turkish, for example, I isn't the uppercase form of i.
    /// </summary>
    public static WildcardPattern Like(string pattern) =>
        WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
