using System.Collections;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of an enumeration. Others can be typed, because AWS adds values: a command warns of them, and sends or compares them all the same.</summary>
public abstract class ValueCompleter : TextCompleter
{
    /// <summary>The enumeration of a parameter.</summary>
    internal abstract Enumeration Of(string parameterName);

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        Of(parameterName).Values.Select(value => new Candidate(value));
}

/// <summary>An enumeration: what one of its values is called in a sentence, and the known values.</summary>
internal sealed record Enumeration(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Whether the API has no enumeration of these, but takes any text. Then nobody can tell which values are misspelt.</summary>
    public bool IsOpen { get; init; }
}
