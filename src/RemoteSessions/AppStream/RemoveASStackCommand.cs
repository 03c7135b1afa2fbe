using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) stacks. A stack that still has a fleet is refused by AWS; Unregister-ASFleet first.
/// AWS: DeleteStack.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASStack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, HelpUri = HelpPages.Folder + "Remove-ASStack.md")]
public sealed class RemoveASStackCommand : AppStreamTargetCmdlet
{
    /// <summary>The names of the stacks.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [FromProperty("StackName", "Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Name.Where(name => Confirmed(name, "Delete AppStream stack", Force)))
            StartOn(name, client => client.DeleteStackAsync(name, Cancellation));
    }
}
