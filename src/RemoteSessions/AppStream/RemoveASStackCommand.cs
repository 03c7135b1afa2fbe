using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) stacks. A stack that still has a fleet is refused by AWS; Unregister-ASFleet first.
/// AWS: DeleteStack; DescribeStacks for what isn't a live object.
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
        foreach (var (name, from) in Named(Name, Selected(AppStreamNames.Stacks, InputObject), (client, name, cancel) => client.GetStackAsync(name, cancel)))
        {
            if (Confirmed(name, "Delete AppStream stack", Force))
                StartOn(name, from, client => client.DeleteStackAsync(name, Cancellation));
        }
    }
}
