using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

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

    /// <summary>The names of the stacks, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Unregisters the fleets of the stack before the deletion.</summary>
    [Parameter]
    public SwitchParameter IncludeAssociations { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var stack in Find(AppStreamNames.Stacks, Selected(AppStreamNames.Stacks.Own, Inputs(Name, InputObject))))
        {
            IReadOnlyList<string> fleets = [];
            // A caller who reads nothing of this, and may not list the fleets, gets the service's own words.
            if (IncludeAssociations || !NobodyAsks(Force))
                TryFleetsOf(stack.Key, stack.Scope, out fleets);
            if (Confirmed(stack.Describe($"{stack.Label}{Obstacle(fleets)}"), Action(stack, fleets), Force))
                StartOn(stack.Given, stack.Scope, client => RemoveAsync(client, stack.Key, fleets));
        }
    }

    private string Obstacle(IReadOnlyList<string> fleets) => IncludeAssociations || fleets.Count == 0
        ? ""
        : $" (AWS rejects this while the stack has the fleet {string.Join(", ", fleets)}: use -IncludeAssociations, or unregister it first)";

    private string Action(NamedTarget<ASStack> stack, IReadOnlyList<string> fleets) => fleets.Count == 0 || !IncludeAssociations
        ? "Delete AppStream stack"
        : $"Unregister {string.Join(", ", fleets.Select(fleet => NobodyAsks(Force) ? fleet : $"{fleet} ({Users(fleet, stack.Key, stack.Scope)})"))}, delete the AppStream stack";

    private async Task RemoveAsync(AppStreamClient client, string stack, IReadOnlyList<string> fleets)
    {
        foreach (var fleet in IncludeAssociations ? fleets : [])
            await client.DisassociateFleetAsync(fleet, stack, Cancellation).ConfigureAwait(false);
        await client.DeleteStackAsync(stack, Cancellation).ConfigureAwait(false);
    }
}
