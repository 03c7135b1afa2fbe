using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Unregisters fleets from stacks: users of a stack no longer stream from them.
/// AWS: DisassociateFleet, DescribeFleets, DescribeStacks, ListAssociatedFleets; DescribeSessions to say which users have sessions.
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
        var users = RunsUnasked(Force) ? "" : $" ({StackFleets.Users(fleet.Key, stack.Key, fleet.Scope)})";
        if (Confirmed($"{fleet.Describe(fleet.Label)} from {stack.Describe(stack.Label)}{users}", "Unregister AppStream fleet", Force))
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
            $"The fleet '{fleet.Label}' isn't registered with the stack '{stack.Label}'. To see the stacks that it is registered with, run "
            + $"Get-ASStack -FleetName {fleet.Label}.",
            fleet.Given,
            CommandName));
        return false;
    }
}
