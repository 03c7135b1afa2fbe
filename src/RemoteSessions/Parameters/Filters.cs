using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>The filters of the Get cmdlets on names and on values such as states.</summary>
internal static class Filters
{
    /// <summary>Whether a value is one of those asked for, in any casing; all are where none was named.</summary>
    public static bool In(string[]? wanted, string? value) => wanted is null || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The one value that a service can compare itself: AWS takes one of 2 to 128 characters, and no pattern. Otherwise null, and the
    /// values are compared here. A row's value stands for itself, and may look like a pattern.
    /// </summary>
    public static string? Exact(string[]? wanted) =>
        wanted is [var only] && !WildcardPattern.ContainsWildcardCharacters(only)
        && WildcardPattern.Unescape(only) is { Length: >= 2 and <= 128 } value && !WildcardPattern.ContainsWildcardCharacters(value)
            ? value
            : null;

    /// <summary>Whether a value matches one of the patterns; all do where there is none.</summary>
    public static bool Matches(string[]? patterns, string? value) =>
        patterns is null || patterns.Any(pattern => Like(pattern).IsMatch(value ?? ""));

    /// <summary>A pattern in any casing, whatever language the machine speaks: in Turkish an I would be no i.</summary>
    public static WildcardPattern Like(string pattern) =>
        WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
