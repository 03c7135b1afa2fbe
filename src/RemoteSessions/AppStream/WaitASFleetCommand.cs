using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Waits until AppStream 2.0 (WorkSpaces Applications) fleets are running, have available instances, or have stopped. The command can
/// wait for any number of fleets at the same time.
/// AWS: DescribeFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "ASFleet", DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Wait-ASFleet.md")]
[OutputType(typeof(ASFleet))]
public sealed class WaitASFleetCommand() : WaitCapacityCmdlet<ASFleet>(AppStreamNames.Fleets)
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
