using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Removes schedules of AppStream fleets and WorkSpaces pools. The current limits and the current size don't change.
/// AWS: DeleteScheduledAction, DescribeScheduledActions, DescribeScalableTargets; DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "RemoteSessionSchedule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-RemoteSessionSchedule.md")]
public sealed class RemoveRemoteSessionScheduleCommand : ScalingTargetCmdlet
{
    private readonly HashSet<(ScalableService Service, Scope Scope, string Key)> _done = [];
    private readonly ScheduleChanges _changes;

    /// <summary>Initializes the command.</summary>
    public RemoveRemoteSessionScheduleCommand() => _changes = new ScheduleChanges(this);

    /// <summary>Specifies the names of the schedules. Wildcards are permitted.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ScheduleNameCompleter))]
    public string[] ScheduleName { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override ResourceSelector Accepted =>
        ParameterSetName == ByName ? base.Accepted : ScheduleReferences.Accepted;

    private protected override void ProcessInput()
    {
        _done.Clear();
        foreach (var reference in References())
        {
            if (ParameterSetName == ByName)
                Remove(reference, reference, ScheduleName);
            else if (ScheduleReferences.Problem(reference, hasDefault: false) is { } problem)
                Reject(reference.Input, problem);
            else
                Remove(reference, ScheduleReferences.OwnerOf(reference)!, [ScheduleReferences.ScheduleNameOf(reference)!]);
        }
    }

    private void Remove(ResourceReference reference, ResourceReference owner, string[] names)
    {
        var missing = new MissingSchedules(this, owner);
        foreach (var found in Owners(reference, owner))
        {
            // A name, an ID, and an ARN can identify the same fleet or pool.
            if (ParameterSetName == ByName && !_done.Add((found.Service, found.Scope, found.Key)))
                continue;
            if (!_changes.TryRead(found, out var state))
                continue;
            missing.Add(state, names);
            foreach (var action in names.SelectMany(state.Matching).Distinct())
                Remove(state, action, reference);
        }

        missing.Write();
    }

    // The schedules of a deleted fleet or pool might still exist. A schedule object identifies its schedule even if the fleet or pool can't
    // be found.
    private IEnumerable<ScheduleOwner> Owners(ResourceReference reference, ResourceReference owner) =>
        ScheduleReferences.IdentifiedBy(reference) is var (service, key)
            ? [new ScheduleOwner(service, key, reference["Name"] ?? key, ScopeOf(service.Kind.Service, reference.Input))]
            : Find([owner]).Select(ScheduleOwner.From);

    private void Remove(ScheduleState state, ScheduledAction action, ResourceReference reference)
    {
        var (owner, name) = (state.Owner, action.ScheduledActionName!);
        if (_changes.IsSame(state, action, reference)
            && Confirmed(ScheduleMessages.ScheduleOf(name, owner.Label), ScheduleMessages.Remove, Force, owner.Scope))
            _changes.StartInTurn(owner, client => client.DeleteActionAsync(owner.Service.Scaling, owner.Key, name, Cancellation));
    }
}
