using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Records which of the specified names exist. Names can contain wildcards. The class is thread-safe, because lists are traversed
/// concurrently.
/// </summary>
internal sealed class NameFilter
{
    private readonly (string Text, WildcardPattern Pattern)[] _patterns = [];
    private readonly HashSet<string> _unmatched;
    private readonly ResourceKind? _kind;

    /// <param name="patterns">The names, or null to match all names.</param>
    /// <param name="kind">The kind of resource that the names identify. If the kind is null, names that don't exist cause no
    /// errors.</param>
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

    /// <summary>Records that a name or ID exists.</summary>
    public void Found(string text)
    {
        lock (_unmatched)
            _unmatched.Remove(text);
    }

    /// <summary>
    /// Returns the names that haven't been found so far. If the <paramref name="wildcards"/> parameter is true, the result includes names
    /// with wildcards.
    /// </summary>
    public IReadOnlyList<string> Missing(bool wildcards = false)
    {
        lock (_unmatched)
            return [.. _unmatched.Where(text => wildcards || !WildcardPattern.ContainsWildcardCharacters(text))
                .Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// Returns each name that wasn't found, together with the error for the name. Call this method only after all resources have been
    /// listed. The returned names don't contain escape characters.
    /// </summary>
    public IEnumerable<(string Name, AwsServiceException Error)> Errors(IEnumerable<string> regions, bool wildcards = false) =>
        _kind is null
        ? []
        : Missing(wildcards).Select(Unescape).Select(name => (name, _kind.NotFound(name, regions)));

    /// <summary>Returns the name without the escape characters for wildcards.</summary>
    public static string Unescape(string name) => name.Replace("`", "", StringComparison.Ordinal);
}
