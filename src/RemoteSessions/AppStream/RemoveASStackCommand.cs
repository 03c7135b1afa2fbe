using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) stacks. A stack that still has a fleet is refused by AWS; Unregister-ASFleet first.
/// AWS: DeleteStack, DescribeStacks; for the question ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASStack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-ASStack.md")]
public sealed class RemoveASStackCommand : AppStreamTargetCmdlet
{
    private const string ByObject = "InputObject";
    private const string ByName = "Name";

    /// <summary>The stacks, as Get-ASStack gives them; or rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the stacks.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (name, reference) in Named(Name, Selected(AppStreamNames.Stacks, InputObject)))
        {
            var from = reference?.Input;
            if (!TryLook(AppStreamKinds.Stack, name, reference, AppStream(from), client => client.GetStackAsync(name, Cancellation), out var stack) || HasFleets(name, from))
                continue;
            if (Confirmed(stack.Describe(name), "Delete AppStream stack", Force))
                StartOn(name, from, client => client.DeleteStackAsync(name, Cancellation));
        }
    }

    // The service would reject the delete. A caller who reads nothing of this gets the service's own words.
    private bool HasFleets(string stack, AwsResource? from)
    {
        if (NobodyAsks(Force) || !TryFleetsOf(stack, from, out var fleets) || fleets.Count == 0)
            return false;
        WriteError(ErrorRecords.Create(
            ServiceErrorTypes.ResourceInUse,
            $"The stack '{stack}' has the fleet {string.Join(", ", fleets)}, and only a stack without fleets can be deleted. Unregister it first with Unregister-ASFleet.",
            stack,
            CommandName));
        return true;
    }
}
