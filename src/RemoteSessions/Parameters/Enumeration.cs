namespace RemoteSessions.Commands.Parameters;

/// <summary>The known values of an enumeration, and the name of the enumeration in messages, such as "running mode".</summary>
internal sealed record Enumeration(string Name, IReadOnlyList<string> Values)
{
    /// <summary>
    /// Indicates whether the API accepts any text as a value of the enumeration. If the API accepts any text, the module can't recognize
    /// misspelled values.
    /// </summary>
    public bool IsOpen { get; init; }
}
