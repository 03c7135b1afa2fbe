using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// The ids of users to look for. A pattern without "@" is also compared with the name before the "@": ?ave is dave@corp.example.com, too.
/// An id without wildcards is the whole id, as it is for AWS.
/// </summary>
internal sealed class UserFilter(string[]? patterns)
{
    private readonly (WildcardPattern Pattern, bool OfName)[]? _patterns = patterns?
        .Select(text =>
            (Filters.Like(text), WildcardPattern.ContainsWildcardCharacters(text) && !text.Contains('@', StringComparison.Ordinal)))
                .ToArray();

    public bool Matches(string? userId) => _patterns is null
        || _patterns.Any(user => user.Pattern.IsMatch(userId ?? "") || (user.OfName && user.Pattern.IsMatch(Name(userId))));

    private static string Name(string? userId) => userId?.Split('@')[0] ?? "";
}
