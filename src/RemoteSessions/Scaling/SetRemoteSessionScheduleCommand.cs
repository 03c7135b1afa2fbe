using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Changes schedules of AppStream fleets and WorkSpaces pools. The command sends only the settings that differ and keeps all others,
/// including the start and end time. A schedule never starts or stops a fleet or pool. The limits that a schedule sets remain in effect
/// until another action changes them.
/// AWS: PutScheduledAction, DescribeScheduledActions, DescribeScalableTargets; DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Set, "RemoteSessionSchedule", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-RemoteSessionSchedule.md")]
[OutputType(typeof(RemoteSessionSchedule))]
public sealed class SetRemoteSessionScheduleCommand : ScheduleSettingsCmdlet
{
    /// <summary>
    /// Specifies the name of the schedule. To change both schedules of working hours, specify the name without the suffixes -start and
    /// -end. Wildcards are permitted.
    /// </summary>
    [Parameter(Position = 1, ParameterSetName = ByName)]
    [Parameter(ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [TextOnly]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ScheduleNameCompleter))]
    public string? ScheduleName { get; set; }

    /// <summary>Indicates that the command removes the start time, so that the schedule takes effect immediately.</summary>
    [Parameter]
    public SwitchParameter RemoveStartTime { get; set; }

    /// <summary>Indicates that the command removes the end time, so that the schedule remains in effect indefinitely.</summary>
    [Parameter]
    public SwitchParameter RemoveEndTime { get; set; }

    private protected override bool IsNew => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if ((RemoveStartTime && Typed(nameof(StartTime))) || (RemoveEndTime && Typed(nameof(EndTime))))
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, ScheduleMessages.SetAndRemoved, null, CommandName));
    }

    private protected override IReadOnlyList<string> Save(ScheduleState state, SchedulePlan plan, ResourceReference reference)
    {
        var wanted = plan.Actions(Removals()).ToList();
        string[] names = [.. wanted.Select(action => action.Name)];
        if (names.Any(name => state.Matching(name).Count == 0))
            return names;
        List<ScheduleChange> changes = [];
        foreach (var action in wanted)
        {
            foreach (var current in state.Matching(action.Name))
            {
                if (!Changes.IsSame(state, current, reference))
                    return names;
                changes.Add(new ScheduleChange(current, action with { Name = current.ScheduledActionName! }));
            }
        }

        Changes.Save(state, changes);
        return names;
    }

    private IReadOnlyCollection<string> Removals() =>
    [
        .. RemoveStartTime ? [nameof(StartTime)] : Array.Empty<string>(), .. RemoveEndTime ? [nameof(EndTime)] : Array.Empty<string>(),
    ];
}
