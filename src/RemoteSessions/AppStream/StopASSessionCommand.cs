using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Ends streaming sessions of AppStream 2.0 (WorkSpaces Applications) at once, whatever their users do, and looks whether they
/// have ended. A session that is gone already is told of with -Verbose, and is no error.
/// AWS: ExpireSession, DescribeSessions; for ids alone also DescribeStacks, ListAssociatedFleets.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "ASSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-ASSession.md")]
[OutputType(typeof(ASSession))]
public sealed class StopASSessionCommand() : StopUserSessionCmdlet<ASSession>(
    AppStreamKinds.Session, new ResourceSelector(ASSession.Identity), ClientFactory.Create<AppStreamSessions, ISessionService<ASSession>>())
{
    /// <summary>The ids of the sessions. They are looked for in the whole Region.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [TextOnly]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StreamingSessionCompleter))]
    public string[] SessionId { get; set; } = [];

    private protected override IReadOnlyList<string> Ids => SessionId;
}
