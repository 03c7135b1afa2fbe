namespace RemoteSessions.Commands.Parameters;

/// <summary>The known values of an enumeration, and the noun that describes a value.</summary>
internal sealed record Enumeration(string Name, IReadOnlyList<string> Values)
{
    /// <summary>
    /// Indicates whether the API accepts any text as a value of the enumeration. If the API accepts any text, the module can't recognize
    /// misspelled values.
    /// </summary>
    public bool IsOpen { get; init; }
}
