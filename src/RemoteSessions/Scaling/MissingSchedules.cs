using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Determines which of the specified schedules don't exist, and writes an error for each missing schedule. Each instance of this class
/// processes the fleets and pools that one input identifies.
/// </summary>
/// <param name="cmdlet">The command.</param>
/// <param name="input">The input that identifies the fleets and pools.</param>
internal sealed class MissingSchedules(AwsTargetCmdlet cmdlet, ResourceReference input)
{
    private readonly bool _isPattern = input.Patterns.Any(WildcardPattern.ContainsWildcardCharacters);
    private readonly NameMatches _matches = new(cmdlet);

    /// <summary>Looks for the specified schedule names in the schedules of a fleet or pool.</summary>
    public void Add(ScheduleState state, IEnumerable<string> names)
    {
        var owner = _isPattern ? input.Key : state.Owner.Label;
        foreach (var name in names)
        {
            var plain = NameFilter.Unescape(name);
            _matches.Add(
                ScheduleReferences.Kind, ScheduleMessages.Of(plain, owner), plain, state.Origin.Region,
                isFound: state.Matching(name).Count > 0);
        }
    }

    /// <summary>
    /// Writes an error for each schedule that doesn't exist. If the input contains a pattern, an error is written for a schedule only if
    /// none of the matching fleets and pools has that schedule.
    /// </summary>
    public void Write()
    {
        if (_isPattern)
        {
            _matches.Write();
            return;
        }

        // The fleet or pool exists in this Region, so it doesn't matter whether another Region has the schedule.
        foreach (var ((kind, value, given), region) in _matches.Missing)
            cmdlet.WriteError(ErrorRecords.Create(kind.NotFound(value, region), given, cmdlet.CommandName));
    }
}
