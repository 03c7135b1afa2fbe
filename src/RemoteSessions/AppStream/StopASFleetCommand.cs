using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Stops AppStream 2.0 (WorkSpaces Applications) fleets, which ends the sessions on them.
/// AWS: StopFleet, DescribeFleets; ListAssociatedStacks and DescribeSessions to say how many users are connected.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "ASFleet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class StopASFleetCommand() : StopCapacityCmdlet<ASFleet>(AppStreamNames.Fleets)
{
    /// <summary>The names of the fleets, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("FleetName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(FleetCompleter))]
    public string[] Name { get; set; } = [];

    private protected override IReadOnlyList<string> Names => Name;
}
