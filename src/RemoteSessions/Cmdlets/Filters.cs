using System.Management.Automation;

namespace RemoteSessions.Cmdlets;

/// <summary>The filters of the Get cmdlets on names and on values such as states.</summary>
internal static class Filters
{
    /// <summary>Whether a value is one of those asked for, in any casing; all are where none was named.</summary>
    public static bool In(string[]? wanted, string? value) => wanted is null || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>A pattern in any casing, whatever language the machine speaks: in Turkish an I would be no i.</summary>
    public static WildcardPattern Like(string pattern) => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
