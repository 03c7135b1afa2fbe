using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.AppStream;

/// <summary>
/// Unregisters fleets from stacks: users of a stack no longer stream from them.
/// AWS: DisassociateFleet; DescribeFleets for what isn't a live object.
/// </summary>
[Cmdlet(VerbsLifecycle.Unregister, "ASFleet", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Unregister-ASFleet.md")]
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

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var stack = StackName;
        foreach (var (fleet, from) in Named(ParameterSetName == ByName ? [FleetName] : [], Selected(AppStreamNames.Fleets.Selector, InputObject), (client, name, cancel) => client.GetFleetAsync(name, cancel)))
        {
            if (ShouldProcess($"{fleet} from {stack}", "Unregister AppStream fleet"))
                StartOn(fleet, from, client => client.DisassociateFleetAsync(fleet, stack, Cancellation));
        }
    }
}
