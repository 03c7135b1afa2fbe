using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) stacks; with -IncludeAssociations also those that have a fleet. The fleet stays.
/// AWS: DeleteStack, DescribeStacks, ListAssociatedFleets; with -IncludeAssociations also DisassociateFleet, and DescribeSessions to say which
/// users have sessions.
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

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Unregisters the fleets of the stack before the deletion.</summary>
    [Parameter]
    public SwitchParameter IncludeAssociations { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var (name, reference) in Named(Name, Selected(AppStreamNames.Stacks, InputObject)))
        {
            var from = reference?.Input;
            if (!TryLook(AppStreamKinds.Stack, name, reference, AppStream(from), client => client.GetStackAsync(name, Cancellation), out var stack))
                continue;
            IReadOnlyList<string> fleets = [];
            // A caller who reads nothing of this, and may not list the fleets, gets the service's own words.
            if (IncludeAssociations || !NobodyAsks(Force))
                TryFleetsOf(name, from, out fleets);
            if (fleets.Count > 0 && !IncludeAssociations)
                WriteError(ErrorRecords.Create(ServiceErrorTypes.ResourceInUse, Problem(name, fleets), name, CommandName));
            else if (Confirmed(stack.Describe(name), Action(name, fleets, from), Force))
                StartOn(name, from, client => RemoveAsync(client, name, fleets));
        }
    }

    private static string Problem(string stack, IReadOnlyList<string> fleets) =>
        $"The stack '{stack}' has the fleet {string.Join(", ", fleets)}, and only a stack without fleets can be deleted. "
        + "Unregister it first with Unregister-ASFleet, or use -IncludeAssociations.";

    private string Action(string stack, IReadOnlyList<string> fleets, AwsResource? from) => fleets.Count == 0
        ? "Delete AppStream stack"
        : $"Unregister {string.Join(", ", fleets.Select(fleet => NobodyAsks(Force) ? fleet : $"{fleet} ({Users(fleet, stack, from)})"))}, delete the AppStream stack";

    private async Task RemoveAsync(AppStreamClient client, string stack, IReadOnlyList<string> fleets)
    {
        foreach (var fleet in fleets)
            await client.DisassociateFleetAsync(fleet, stack, Cancellation).ConfigureAwait(false);
        await client.DeleteStackAsync(stack, Cancellation).ConfigureAwait(false);
    }
}
