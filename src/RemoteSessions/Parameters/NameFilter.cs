using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Names with wildcards, and which of them anything has. Lists are traversed side by side, so this is safe for several threads.
/// </summary>
internal sealed class NameFilter
{
    private readonly (string Text, WildcardPattern Pattern)[] _patterns = [];
    private readonly HashSet<string> _unmatched;
    private readonly ResourceKind? _kind;

    /// <param name="patterns">The names; null matches everything.</param>
    /// <param name="kind">What the names are of; null where it is no error that nothing has a name.</param>
    public NameFilter(string[]? patterns, ResourceKind? kind = null)
    {
        _kind = kind;
        if (patterns is not null)
            _patterns = [.. patterns.Select(text => (text, Filters.Like(text)))];
        _unmatched = [.. patterns ?? []];
    }

    public bool Matches(string? name)
    {
        if (_patterns.Length == 0)
            return true;
        var matching = _patterns.Where(pattern => pattern.Pattern.IsMatch(name ?? "")).ToList();
        lock (_unmatched)
        {
            foreach (var (text, _) in matching)
                _unmatched.Remove(text);
        }

        return matching.Count > 0;
    }

    /// <summary>Notes that a name or id exists.</summary>
    public void Found(string text)
    {
        lock (_unmatched)
            _unmatched.Remove(text);
    }

    /// <summary>The plain names so far that nothing has; with wildcards too, where these must match something.</summary>
    public IReadOnlyList<string> Missing(bool wildcards = false)
    {
        lock (_unmatched)
            return [.. _unmatched.Where(text => wildcards || !WildcardPattern.ContainsWildcardCharacters(text))
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>After everything was listed: an error for each name that nothing has, and the name as the user knows it.</summary>
    public IEnumerable<(string Name, AwsServiceException Error)> Errors(IEnumerable<string> regions, bool wildcards = false) =>
        _kind is null
        ? []
        : Missing(wildcards).Select(Unescape).Select(name => (name, _kind.NotFound(name, regions)));

    /// <summary>A plain name as the service knows it.</summary>
    public static string Unescape(string name) => name.Replace("`", "", StringComparison.Ordinal);
}
