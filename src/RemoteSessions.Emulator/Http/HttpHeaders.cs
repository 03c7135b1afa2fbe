namespace RemoteSessions.Emulator.Http;

/// <summary>The headers of a request, in the order in which they were received. Names aren't case-sensitive.</summary>
internal sealed class HttpHeaders
{
    /// <summary>
    /// The white-space characters that are removed from the start and end of a value. Other white-space characters are part of the value.
    /// </summary>
    internal static readonly char[] Blanks = [' ', '\t'];

    private readonly List<KeyValuePair<string, string>> _entries = [];

    public void Add(string name, string value) => _entries.Add(new(name, value));

    public bool Has(string name) => _entries.Exists(entry => Same(entry.Key, name));

    /// <summary>The number of header lines with this name.</summary>
    public int Count(string name) => _entries.Count(entry => Same(entry.Key, name));

    /// <summary>
    /// The value of a header, or null if the header is missing. If several headers have the specified name, their values are joined with
    /// commas, as HTTP specifies.
    /// </summary>
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

    /// <summary>Indicates whether a comma-separated header contains the specified token.</summary>
    public bool Lists(string name, string token) =>
        Get(name)?.Split(',').Select(item => item.Trim(Blanks)).Contains(token, StringComparer.OrdinalIgnoreCase) == true;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
