using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) fleets. With -StopFirst and -IncludeAssociations, the command also deletes fleets that
/// are running or that are registered with a stack.
/// AWS: DeleteFleet, DescribeFleets, ListAssociatedStacks. With -StopFirst, the command also calls DescribeSessions to find the connected
/// users, and StopFleet to stop the fleet. With -IncludeAssociations, the command also calls DisassociateFleet. To get the scaling
/// settings, the command also calls DescribeScalableTargets, DescribeScalingPolicies, and DescribeScheduledActions. With -IncludeScaling,
/// the command also calls DeregisterScalableTarget.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASFleet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Remove-ASFleet.md")]
public sealed class RemoveASFleetCommand() : RemoveCapacityCmdlet<ASFleet>(AppStreamNames.Fleets)
{
    /// <summary>The names of the fleets. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Indicates that the command unregisters the fleet from its stacks before it deletes the fleet.</summary>
    [Parameter]
    public SwitchParameter IncludeAssociations { get; set; }

    private protected override bool Detaches => IncludeAssociations;

    private protected override IReadOnlyList<string> Names => Name;
}
