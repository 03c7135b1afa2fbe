using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Ends streaming sessions in AppStream 2.0 (WorkSpaces Applications) immediately, even if users are connected, and checks that they have
/// ended. A session that has already ended doesn't cause an error. With -Verbose, the command reports the sessions that have already ended.
/// AWS: ExpireSession, DescribeSessions. For session IDs, the command also calls DescribeStacks and ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "ASSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-ASSession.md")]
[OutputType(typeof(ASSession))]
public sealed class StopASSessionCommand() : StopUserSessionCmdlet<ASSession>(
    AppStreamKinds.Session, new ResourceSelector(ASSession.Identity), ClientFactory.Create<AppStreamSessions, ISessionService<ASSession>>())
{
    /// <summary>The IDs of the sessions. The command searches the whole Region for these sessions.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    private protected override IReadOnlyList<string> Ids => SessionId;
}
