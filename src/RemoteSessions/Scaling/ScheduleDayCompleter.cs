using System.Collections;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the days of schedules.</summary>
public sealed class ScheduleDayCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        ScheduleDays.Names.Select(day => new Candidate(day));
}
