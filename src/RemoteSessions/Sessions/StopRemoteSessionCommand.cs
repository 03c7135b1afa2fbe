using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Ends sessions of any service, and checks whether the sessions have ended. For each session, the command uses the Region and the profile
/// of the session. The status of a Device Farm session remains STOPPING until AWS has stopped the session. To wait until the session has
/// ended, use -Wait. A session that has already ended doesn't cause an error. With -Verbose, the command reports the sessions that have
/// already ended.
/// AWS: StopRemoteAccessSession, ListRemoteAccessSessions, GetRemoteAccessSession; ExpireSession, DescribeSessions;
/// TerminateWorkspacesPoolSession, DescribeWorkspacesPoolSessions. If you specify only IDs, the command also calls DescribeStacks,
/// ListAssociatedFleets, DescribeWorkspacesPools, DescribeWorkspacesConnectionStatus, and DescribeWorkspaces.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "RemoteSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed class StopRemoteSessionCommand : RemoteSessionTargetCmdlet
{
    private readonly ScopeBatch<(SessionKind, RemoteSession)> _ended = new();

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>
    /// Indicates that the command waits until Device Farm sessions are COMPLETED. By default, the command waits only until the sessions are
    /// STOPPING.
    /// </summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Specifies the maximum number of seconds to wait until the sessions have ended.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 300;

    /// <summary>Indicates that the command returns the sessions after they have ended.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var (kind, target) in Targets(now: WhatIf))
        {
            if (kind.EndProblem(target.SessionId) is { } problem)
            {
                WriteError(ErrorRecords.Create(ServiceErrorTypes.OperationNotSupported, problem, target.Given, CommandName));
            }
            else if (WhatIf && (target.HasEnded || target.Session?.HasEnded == true))
            {
                TellNoChange(CommandMessages.AlreadyEndedWhatIf(CommandMessages.Session, target.SessionId));
            }
            else if (Confirmed(Label(target), CommandMessages.EndRemoteSession, Force, target.Scope, kind.Service))
            {
                var connect = Connect(kind, target.Scope);
                Start(target.Given, () => EndAsync(kind, connect(), target));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        StartEach(_ended, VerifyAsync);
        Finish();
    }

    private async Task EndAsync(SessionKind kind, ISessionService<RemoteSession> service, SessionTarget<RemoteSession> target)
    {
        var sent = await service.EndAsync(target.SessionId, Cancellation).ConfigureAwait(false);
        // If the ID couldn't be looked up, only this response shows that the session doesn't exist.
        if (target.Session is not { } session)
        {
            if (!sent)
                throw SessionKinds.ResourceKindOf(kind).NotFound(target.SessionId, service.Region);
            await TellUnverifiedAsync(target.SessionId, target.Hidden!).ConfigureAwait(false);
        }
        else if (sent)
        {
            _ended.Add(session.Scope, (kind, session));
        }
        else
        {
            await EmitVerboseAsync(CommandMessages.AlreadyEnded(CommandMessages.Session, $"{session}")).ConfigureAwait(false);
        }
    }

    private async Task TellUnverifiedAsync(string sessionId, string hidden) => await EmitWarningAsync(
        CommandMessages.EndNotVerified(CommandMessages.Session, sessionId, hidden))
            .ConfigureAwait(false);

    private Task VerifyAsync(
        SessionKind kind, ISessionService<RemoteSession> service, IReadOnlyDictionary<string, RemoteSession> sessions)
    {
        var wait = new WaitRun<RemoteSession>(
            new WaitText(CommandMessages.VerifySessionsActivity, CommandMessages.Session, CommandMessages.Ended, CommandMessages.End),
            (ids, cancel) => service.PollAsync([.. ids.Select(id => sessions[id])], cancel),
            session => session.HasEnded || (!Wait && session.IsEnding)
                ? WaitResult.Done(session.State ?? CommandMessages.Ended)
                : WaitResult.Pending(session.State ?? CommandMessages.UnknownState),
            new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { FirstPoll = TimeSpan.FromMilliseconds(200), UnlistedIsDone = true },
            id => sessions[id].UserId ?? id);
        return wait.RunAsync(
            sessions.Keys, EmitProgress, (result, failure) => EndedAsync(kind, sessions[result.Key], result.Last, failure), Cancellation);
    }

    private async Task EndedAsync(SessionKind kind, RemoteSession session, RemoteSession? last, AwsServiceException? failure)
    {
        if (failure is not null)
        {
            await (failure.IsAccessDenied()
                ? TellUnverifiedAsync(session.SessionId, Hidden(failure))
                : EmitErrorAsync(failure, session).AsTask()).ConfigureAwait(false);
            return;
        }

        await EmitVerboseAsync(CommandMessages.HasEnded(CommandMessages.Session, $"{session}")).ConfigureAwait(false);
        if (PassThru)
            await EmitAsync(kind.Renew(session, last, ended: true)).ConfigureAwait(false);
    }
}
