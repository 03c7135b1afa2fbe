using System.Collections;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the IANA names of time zones.</summary>
public sealed class TimeZoneCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        from zone in TimeZoneInfo.GetSystemTimeZones()
        let name = ScheduleZone.NameOf(zone.Id)
        where name is not null
        orderby name
        select new Candidate(name, name, zone.DisplayName);
}
