using System.Management.Automation;
using RemoteSessions.Wire;

namespace RemoteSessions.Cmdlets;

/// <summary>Names with wildcards, as every Get-* takes them: a plain name that nothing has is an error, a pattern is not.</summary>
internal sealed class NameFilter
{
    private readonly List<(string Text, WildcardPattern Pattern)> _patterns;
    private readonly HashSet<string> _missing;

    public NameFilter(string[]? patterns)
    {
        _patterns = [.. (patterns ?? []).Select(text => (text, Filters.Like(text)))];
        _missing = [.. (patterns ?? []).Where(text => !WildcardPattern.ContainsWildcardCharacters(text))];
    }

    public bool Matches(string? name)
    {
        if (_patterns.Count == 0)
            return true;
        var matching = _patterns.Where(pattern => pattern.Pattern.IsMatch(name ?? "")).ToList();
        // Lists are gone through side by side.
        lock (_missing)
        {
            foreach (var (text, _) in matching)
                _missing.Remove(text);
        }

        return matching.Count > 0;
    }

    /// <summary>After the whole list was seen: plain names that nothing had, and that say so otherwise.</summary>
    public IReadOnlyList<string> TakeMissing(Func<string, bool> which)
    {
        var taken = _missing.Where(which).ToList();
        _missing.ExceptWith(taken);
        return taken;
    }

    /// <summary>After the whole list was seen: complains of plain names that nothing had.</summary>
    public void ThrowIfMissing(string kind)
    {
        if (_missing.Count > 0)
        {
            throw new AwsServiceException(new ServiceError(
                ErrorIds.NameNotFound, $"No {kind} is named {string.Join(" or ", _missing.Select(name => $"'{Unescape(name)}'"))}."));
        }
    }

    /// <summary>A plain name as the service knows it.</summary>
    public static string Unescape(string name) => name.Replace("`", "", StringComparison.Ordinal);
}
