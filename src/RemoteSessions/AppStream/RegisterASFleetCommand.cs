using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Registers fleets with stacks, so that the users of a stack can stream from its fleet. A new fleet or stack might not be available
/// immediately, so the command retries for up to 60 seconds.
/// AWS: AssociateFleet, DescribeFleets, DescribeStacks. With -WhatIf, the command also calls ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "ASFleet", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Register-ASFleet.md")]
public sealed class RegisterASFleetCommand : FleetStackCmdlet
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private protected override void Act(NamedTarget<ASFleet> fleet, NamedTarget<ASStack> stack)
    {
        if (WhatIf && StackFleets.TryFind(stack.Key, stack.Scope, out var fleets) && fleets?.Contains(fleet.Key) == true)
            TellNoChange(AppStreamMessages.AlreadyRegistered(fleet.Label, stack.Label, PlaceOf(fleet.Scope)));
        else if (ShouldProcess(
            AppStreamMessages.FleetWithStack(fleet.Describe(fleet.Label), stack.Describe(stack.Label)), AppStreamMessages.RegisterFleet,
            fleet.Scope))
            StartOn<AppStreamClient>(fleet.Given, fleet.Scope, client => AssociateAsync(client, fleet.Key, stack.Key));
    }

    private async Task AssociateAsync(AppStreamClient client, string fleet, string stack)
    {
        var started = TimeProvider.System.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(500);
        while (true)
        {
            try
            {
                await client.AssociateFleetAsync(fleet, stack, Cancellation).ConfigureAwait(false);
                return;
            }
            catch (AwsServiceException failure) when (failure.IsNotFound() && TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                // If the fleet or stack was deleted in the meantime, one of the following two calls throws an exception.
                await client.GetFleetAsync(fleet, Cancellation).ConfigureAwait(false);
                await client.GetStackAsync(stack, Cancellation).ConfigureAwait(false);
            }

            await Task.Delay(pause, Cancellation).ConfigureAwait(false);
            pause *= 2;
        }
    }
}
