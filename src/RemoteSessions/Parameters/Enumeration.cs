namespace RemoteSessions.Commands.Parameters;

/// <summary>An enumeration: what one of its values is called in a sentence, and the known values.</summary>
internal sealed record Enumeration(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Whether the API has no enumeration of these, but takes any text. Then nobody can tell which values are misspelt.</summary>
    public bool IsOpen { get; init; }
}
