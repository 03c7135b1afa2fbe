using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Unregisters fleets from stacks. After a fleet is unregistered from a stack, the users of the stack can no longer stream from the fleet.
/// AWS: DisassociateFleet, DescribeFleets, DescribeStacks, ListAssociatedFleets. To find the users with sessions, the command also calls
/// DescribeSessions.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "ASFleet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Unregister-ASFleet.md")]
public sealed class UnregisterASFleetCommand : FleetStackCmdlet
{
    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void Act(NamedTarget<ASFleet> fleet, NamedTarget<ASStack> stack)
    {
        if (!IsRegistered(fleet, stack))
            return;
        var users = RunsUnasked(Force) ? null : StackFleets.Users(fleet.Key, stack.Key, fleet.Scope);
        var pair = AppStreamMessages.FleetFromStack(fleet.Describe(fleet.Label), stack.Describe(stack.Label), users);
        if (Confirmed(pair, AppStreamMessages.UnregisterFleet, Force, fleet.Scope))
            StartOn<AppStreamClient>(fleet.Given, fleet.Scope, client => client.DisassociateFleetAsync(fleet.Key, stack.Key, Cancellation));
    }

    private bool IsRegistered(NamedTarget<ASFleet> fleet, NamedTarget<ASStack> stack)
    {
        if (!StackFleets.TryFind(stack.Key, stack.Scope, out var fleets))
            return false;
        if (fleets is null || fleets.Contains(fleet.Key))
            return true;
        WriteError(ErrorRecords.Create(
            ErrorIds.ResourceNotFound,
            AppStreamMessages.FleetNotRegisteredToUnregister(fleet.Label, stack.Label),
            fleet.Given,
            CommandName));
        return false;
    }
}
