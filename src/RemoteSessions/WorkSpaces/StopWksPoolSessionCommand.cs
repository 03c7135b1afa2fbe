using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Ends sessions in WorkSpaces pools immediately, and checks that they have ended. A session that has already ended doesn't cause an error.
/// With -Verbose, the command reports the sessions that have already ended.
/// AWS: TerminateWorkspacesPoolSession, DescribeWorkspacesPoolSessions. For session IDs, the command also calls DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "WksPoolSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-WksPoolSession.md")]
[OutputType(typeof(WksPoolSession))]
public sealed class StopWksPoolSessionCommand() : StopUserSessionCmdlet<WksPoolSession>(
    WorkSpacesKinds.Session,
    new ResourceSelector(WksPoolSession.Identity),
    ClientFactory.Create<WorkSpacesPoolSessions, ISessionService<WksPoolSession>>())
{
    /// <summary>The IDs of the sessions. The command searches the whole Region for these sessions.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    private protected override IReadOnlyList<string> Ids => SessionId;
}
