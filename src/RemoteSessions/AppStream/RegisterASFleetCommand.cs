using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Registers fleets with stacks, so that users of a stack stream from its fleet.
/// A fleet or stack that was made a moment ago may not be known at once; the command then tries again for a while.
/// AWS: AssociateFleet, DescribeFleets, DescribeStacks; with -WhatIf also ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Register, "ASFleet", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Register-ASFleet.md")]
public sealed class RegisterASFleetCommand : AppStreamTargetCmdlet
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const string ByObject = "InputObject";
    private const string ByName = "FleetName";

    /// <summary>The fleet, as Get-ASFleet gives it; or rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The name of the fleet.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string FleetName { get; set; } = "";

    /// <summary>The name of the stack.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipelineByPropertyName = true)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [TextOnly(Or = typeof(ASStack))]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string StackName { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var stack = StackName;
        foreach (var (fleet, reference) in Named(ParameterSetName == ByName ? [FleetName] : [], Selected(AppStreamNames.Fleets.Selector, InputObject)))
        {
            var from = reference?.Input;
            if (!TryPair(fleet, stack, reference, from, out var seenFleet, out var seenStack))
                continue;
            if (WhatIf && TryFleetsOf(stack, from, out var fleets) && fleets.Contains(fleet))
                TellNoChange($"The fleet '{fleet}' is already registered with the stack '{stack}'. Nothing would be changed.");
            else if (ShouldProcess($"{seenFleet!.Describe(fleet)} with {seenStack!.Describe(stack)}", "Register AppStream fleet"))
                StartOn(fleet, from, client => AssociateAsync(client, fleet, stack));
        }
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
                // Throws where one of them was deleted since the command looked.
                await client.GetFleetAsync(fleet, Cancellation).ConfigureAwait(false);
                await client.GetStackAsync(stack, Cancellation).ConfigureAwait(false);
            }

            await Task.Delay(pause, Cancellation).ConfigureAwait(false);
            pause *= 2;
        }
    }
}
