using System.Management.Automation;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Filters sessions by user ID. A pattern without "@" is also compared with the part of the user ID before the "@". For example, ?ave also
/// matches dave@corp.example.com. A pattern without wildcards must match the complete user ID, as in requests to AWS.
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
