using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Starts AppStream 2.0 (WorkSpaces Applications) fleets. A RUNNING fleet might have no available instances yet. To wait for available
/// instances, use -UntilAvailable.
/// AWS: StartFleet, DescribeFleets, DescribeScalableTargets.
/// </summary>
[Cmdlet(VerbsLifecycle.Start, "ASFleet", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Start-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class StartASFleetCommand() : StartCapacityCmdlet<ASFleet>(AppStreamNames.Fleets)
{
    /// <summary>The names of the fleets. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<string> Names => Name;
}
