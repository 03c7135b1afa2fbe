using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Keeps track of the schedules that the fleets and pools of one input don't have.</summary>
/// <param name="cmdlet">The command.</param>
/// <param name="input">The input that identifies the fleets and pools.</param>
internal sealed class MissingSchedules(AwsTargetCmdlet cmdlet, ResourceReference input)
{
    private readonly List<(ScheduleState State, string Name)> _missing = [];
    private int _owners;

    /// <summary>Adds the specified schedule names that a fleet or pool doesn't have.</summary>
    public void Add(ScheduleState state, IEnumerable<string> names)
    {
        _owners++;
        _missing.AddRange(names.Select(name => (state, name)));
    }

    /// <summary>
    /// Writes an error for each schedule that doesn't exist. For a pattern, an error is written only if none of the matching fleets and
    /// pools has the schedule.
    /// </summary>
    public void Write()
    {
        var isPattern = input.Patterns.Any(WildcardPattern.ContainsWildcardCharacters);
        foreach (var same in _missing.GroupBy(each => each.Name, each => each.State).Where(same => !isPattern || same.Count() == _owners))
        {
            var name = NameFilter.Unescape(same.Key);
            foreach (var state in same)
                cmdlet.WriteMissing(ScheduleReferences.Kind, ScheduleMessages.Of(name, state.Owner.Label), name, state.Origin.Region);
        }
    }
}
