using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Unregisters fleets from stacks: users of a stack no longer stream from them.
/// AWS: DisassociateFleet, ListAssociatedFleets; DescribeFleets and DescribeStacks where the stack does not have the fleet, or where the
/// input says which ARN the fleet has; DescribeSessions to say which users have sessions.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "ASFleet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Unregister-ASFleet.md")]
public sealed class UnregisterASFleetCommand : AppStreamTargetCmdlet
{
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

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var stack = StackName;
        foreach (var (fleet, reference) in Named(ParameterSetName == ByName ? [FleetName] : [], Selected(AppStreamNames.Fleets.Selector, InputObject)))
        {
            var from = reference?.Input;
            // What the stack lists exists, and so does the stack.
            var listed = TryFleetsOf(stack, from, out var fleets);
            var known = fleets.Contains(fleet);
            if ((!known || reference?.Arn is not null) && !(TryPair(fleet, stack, reference, from, out _, out _) && (known || MayBeRegistered(fleet, stack, listed))))
                continue;
            var users = RunsUnasked(Force) ? "" : $" ({Users(fleet, stack, from)})";
            if (Confirmed($"{fleet} from {stack}{users}", "Unregister AppStream fleet", Force))
                StartOn(fleet, from, client => client.DisassociateFleetAsync(fleet, stack, Cancellation));
        }
    }

    private bool MayBeRegistered(string fleet, string stack, bool listed)
    {
        if (!listed)
            return true;
        WriteError(ErrorRecords.Create(
            ErrorIds.ResourceNotFound,
            $"The fleet '{fleet}' isn't registered with the stack '{stack}'. To see the stacks that it is registered with, run Get-ASStack -FleetName {fleet}.",
            fleet,
            CommandName));
        return false;
    }
}
