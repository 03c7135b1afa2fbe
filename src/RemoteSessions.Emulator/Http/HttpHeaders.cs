namespace RemoteSessions.Emulator.Http;

/// <summary>The headers of one request, in their order; names match in any casing.</summary>
internal sealed class HttpHeaders
{
    private readonly List<KeyValuePair<string, string>> _entries = [];

    public void Add(string name, string value) => _entries.Add(new(name, value));

    public bool Has(string name) => _entries.Exists(entry => Same(entry.Key, name));

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
        Get(name)?.Split(',', StringSplitOptions.TrimEntries).Contains(token, StringComparer.OrdinalIgnoreCase) == true;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
