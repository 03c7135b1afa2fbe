using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Stops AppStream 2.0 (WorkSpaces Applications) fleets. Stopping a fleet ends the sessions on it.
/// AWS: StopFleet, DescribeFleets. To count the connected users, the command also calls ListAssociatedStacks and DescribeSessions.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "ASFleet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class StopASFleetCommand() : StopCapacityCmdlet<ASFleet>(AppStreamNames.Fleets)
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
