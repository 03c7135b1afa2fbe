namespace RemoteSessions.Commands.Parameters;

/// <summary>An enumeration, with the noun for one of its values and the known values.</summary>
internal sealed record Enumeration(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Whether the API accepts any text instead of an enumeration. Then misspelled values can't be recognized.</summary>
    public bool IsOpen { get; init; }
}
