using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Unregisters fleets from stacks: users of a stack no longer stream from them.
/// AWS: DisassociateFleet.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "ASFleet", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "Unregister-ASFleet.md")]
public sealed class UnregisterASFleetCommand : AppStreamTargetCmdlet
{

    /// <summary>The name of the fleet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Name")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string FleetName { get; set; } = "";

    /// <summary>The name of the stack.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string StackName { get; set; } = "";

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var (fleet, stack) = (FleetName, StackName);
        if (ShouldProcess($"{fleet} from {stack}", "Unregister AppStream fleet"))
            StartOn(fleet, client => client.DisassociateFleetAsync(fleet, stack, Cancellation));
    }

}
