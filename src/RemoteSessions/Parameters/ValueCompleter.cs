using System.Collections;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Offers the known values of an enumeration. Others can be typed, because AWS adds values: a command warns of them, and sends or compares
/// them all the same.
/// </summary>
public abstract class ValueCompleter : TextCompleter
{
    /// <summary>The enumeration of a parameter.</summary>
    internal abstract Enumeration EnumerationFor(string parameterName);

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        EnumerationFor(parameterName).Values.Select(value => new Candidate(value));
}
