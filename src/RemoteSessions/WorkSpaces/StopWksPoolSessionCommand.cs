using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Ends the sessions of users in WorkSpaces pools at once, and looks whether they have ended. A session that is gone already is told
/// of with -Verbose, and is no error.
/// AWS: TerminateWorkspacesPoolSession, DescribeWorkspacesPoolSessions; for ids alone also DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "WksPoolSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-WksPoolSession.md")]
[OutputType(typeof(WksPoolSession))]
public sealed class StopWksPoolSessionCommand() : StopUserSessionCmdlet<WksPoolSession>(
    WorkSpacesKinds.Session,
    new ResourceSelector(WksPoolSession.Identity),
    ClientFactory.Create<WorkSpacesPoolSessions, ISessionService<WksPoolSession>>())
{
    /// <summary>The ids of the sessions. They are looked for in the whole Region.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(PoolSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    private protected override IReadOnlyList<string> Ids => SessionId;
}
