using System.Collections;

namespace RemoteSessions.Commands.Parameters;

/// <summary>Provides tab completion for common durations.</summary>
public sealed class DurationCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        [new("90s", "90s", "90 seconds"), new("30m", "30m", "30 minutes"), new("8h", "8h", "8 hours"), new("2d", "2d", "2 days")];
}
