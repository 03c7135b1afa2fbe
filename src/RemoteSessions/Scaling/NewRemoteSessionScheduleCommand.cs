using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Creates schedules that change the minimum and maximum capacity of AppStream fleets and WorkSpaces pools. A schedule never starts or
/// stops a fleet or pool. The limits that a schedule sets remain in effect until another action changes them. If a schedule with the same
/// name and settings already exists, the command doesn't change it.
/// AWS: PutScheduledAction, DescribeScheduledActions, DescribeScalableTargets; DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.New, "RemoteSessionSchedule", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "New-RemoteSessionSchedule.md")]
[OutputType(typeof(RemoteSessionSchedule))]
public sealed class NewRemoteSessionScheduleCommand : ScheduleSettingsCmdlet
{
    /// <summary>
    /// Specifies the name of the schedule. For working hours, the command creates two schedules and adds the suffixes -start and -end to
    /// their names. For working hours, the default name is working-hours. For other schedules, the default name consists of the time and
    /// the days.
    /// </summary>
    [Parameter(Position = 1, ParameterSetName = ByName)]
    [Parameter(ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [TextOnly]
    [ValidateForm(ApplicationAutoScalingConstraints.ScheduledActionNamePattern, ScheduleMessages.ValidName)]
    [ValidateLongest(ApplicationAutoScalingConstraints.ScheduledActionNameMaximumLength, ScheduleMessages.NameOfSchedule)]
    public string? ScheduleName { get; set; }

    private protected override bool IsNew => true;

    private protected override IReadOnlyList<string> Save(ScheduleState state, SchedulePlan plan, ResourceReference reference)
    {
        var label = state.Owner.Label;
        List<ScheduleChange> changes =
            [.. plan.Actions().Select(action => new ScheduleChange(state.Find(action.Name), action))];
        if (!state.Owner.IsScalable)
            Changes.WriteError(
                ServiceErrorTypes.OperationNotSupported, ScheduleMessages.Unscalable(label, ScalingMessages.Elastic), state.Owner);
        else if (state.Owner.Registration is null)
            Changes.WriteError(ServiceErrorTypes.ObjectNotFound, ScheduleMessages.NotScalable(label), state.Owner);
        else if (changes.Find(change => change.Exists && change.List.All.Count > 0) is { } other)
            Changes.WriteError(
                ServiceErrorTypes.ResourceAlreadyExists,
                ScheduleMessages.AlreadyExists(other.Name, label, other.List.All.Select(one => $"{one}")), state.Owner);
        else
            Changes.Save(state, changes);
        return [];
    }
}
