using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Keeps track of which of the specified schedules don't exist for the fleets and pools that one input identifies.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="input">The input that identifies the fleets and pools.</param>
internal sealed class MissingSchedules(AwsTargetCmdlet cmdlet, ResourceReference input)
{
    private readonly bool _isPattern = input.Patterns.Any(WildcardPattern.ContainsWildcardCharacters);
    private readonly Dictionary<(string Name, string Owner), string> _missing = [];
    private readonly HashSet<(string Name, string Owner)> _found = [];

    /// <summary>Looks for the specified schedule names in the schedules of a fleet or pool.</summary>
    public void Add(ScheduleState state, IEnumerable<string> names)
    {
        var owner = _isPattern ? input.Key : state.Owner.Label;
        foreach (var name in names)
        {
            if (state.Matching(name).Count > 0)
                _found.Add((name, owner));
            else
                _missing[(name, owner)] = state.Origin.Region;
        }
    }

    /// <summary>
    /// Writes an error for each schedule that doesn't exist. For a pattern, an error is written only if none of the matching fleets and
    /// pools has the schedule.
    /// </summary>
    public void Write()
    {
        foreach (var ((name, owner), region) in _missing.Where(missing => !_found.Contains(missing.Key)))
        {
            var plain = NameFilter.Unescape(name);
            var label = ScheduleMessages.Of(plain, owner);
            // The fleet or pool exists in this Region, so it doesn't matter whether another Region has the schedule.
            if (_isPattern)
                cmdlet.RecordMissing(ScheduleReferences.Kind, label, plain, region);
            else
                cmdlet.WriteError(ErrorRecords.Create(ScheduleReferences.Kind.NotFound(label, region), plain, cmdlet.CommandName));
        }

        foreach (var (name, owner) in _found.Where(_ => _isPattern))
        {
            var plain = NameFilter.Unescape(name);
            cmdlet.Settle(ScheduleReferences.Kind, ScheduleMessages.Of(plain, owner), plain);
        }
    }
}
