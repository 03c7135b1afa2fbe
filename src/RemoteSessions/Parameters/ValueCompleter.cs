using System.Collections;

namespace RemoteSessions.Commands.Parameters;

/// <summary>
/// Provides tab completion for the known values of an enumeration. Other values are also accepted, because AWS might add values. A command
/// displays a warning about unknown values, but still uses them.
/// </summary>
public abstract class ValueCompleter : TextCompleter
{
    /// <summary>Returns the enumeration whose values a parameter accepts.</summary>
    internal abstract Enumeration EnumerationFor(string parameterName);

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        EnumerationFor(parameterName).Values.Select(value => new Candidate(value));
}
