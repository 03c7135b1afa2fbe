namespace RemoteSessions.Emulator.Http;

/// <summary>The headers of one request, in their order; names match in any casing.</summary>
internal sealed class HttpHeaders
{
    /// <summary>What may stand around a value. Other white space is part of it: to strip it would make another value of it.</summary>
    internal static readonly char[] Blanks = [' ', '\t'];

    private readonly List<KeyValuePair<string, string>> _entries = [];

    public void Add(string name, string value) => _entries.Add(new(name, value));

    public bool Has(string name) => _entries.Exists(entry => Same(entry.Key, name));

    /// <summary>How many lines of a name there are.</summary>
    public int Count(string name) => _entries.Count(entry => Same(entry.Key, name));

    /// <summary>The value, several of one name joined by a comma as HTTP has it; null where there is none.</summary>
    public string? Get(string name)
    {
        string? found = null;
        foreach (var entry in _entries)
        {
            if (Same(entry.Key, name))
                found = found is null ? entry.Value : $"{found},{entry.Value}";
        }

        return found;
    }

    /// <summary>Whether a comma-separated header names <paramref name="token"/>.</summary>
    public bool Lists(string name, string token) =>
        Get(name)?.Split(',').Select(item => item.Trim(Blanks)).Contains(token, StringComparer.OrdinalIgnoreCase) == true;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
