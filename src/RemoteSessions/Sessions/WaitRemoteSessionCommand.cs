using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Waits until sessions of any service are running or have ended. The command can wait for any number of sessions at the same time, each in
/// its own Region and with its own profile.
/// AWS: ListRemoteAccessSessions, GetRemoteAccessSession; DescribeSessions; DescribeWorkspacesPoolSessions;
/// DescribeWorkspacesConnectionStatus. If you specify only IDs, the command also calls DescribeStacks, ListAssociatedFleets,
/// DescribeWorkspacesPools, and DescribeWorkspaces.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "RemoteSession", DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Wait-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed class WaitRemoteSessionCommand : RemoteSessionTargetCmdlet
{
    private readonly ScopeBatch<(SessionKind, RemoteSession)> _sessions = new();

    /// <summary>
    /// Specifies the state to wait for: Ended (the session has ended or is no longer listed) or Running (the device can be used, or the
    /// user's session is running on an instance).
    /// </summary>
    [Parameter]
    [ValidateSet("Ended", "Running")]
    public string For { get; set; } = "Ended";

    /// <summary>Specifies the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 1800;

    private protected override void ProcessInput()
    {
        foreach (var (kind, target) in Targets(now: false))
        {
            if (target.Session is { } session)
                _sessions.Add(session.Scope, (kind, session));
            else
                WriteError(
                    ErrorRecords.Create(
                        ServiceErrorTypes.AccessDenied, CommandMessages.CannotWaitForSession(target.Hidden), target.SessionId,
                        CommandName));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var ended = string.Equals(For, "Ended", StringComparison.OrdinalIgnoreCase);
        StartEach(_sessions, (kind, service, sessions) => WaitAsync(kind, service, sessions, ended));
        Finish();
    }

    private Task WaitAsync(
        SessionKind kind, ISessionService<RemoteSession> service, IReadOnlyDictionary<string, RemoteSession> sessions, bool ended) =>
            new WaitRun<RemoteSession>(
        WaitText.Waiting(
            CommandMessages.Sessions, CommandMessages.Session, ended ? CommandMessages.Ended : CommandMessages.Running,
            ended ? CommandMessages.End : CommandMessages.Run),
        (ids, cancel) => service.PollAsync([.. ids.Select(id => sessions[id])], cancel),
        ended ? Ended : kind.Running,
        new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { UnlistedIsDone = ended },
        id => sessions[id].UserId ?? id).RunAsync(
            sessions.Keys,
            EmitProgress,
            (result, failure) => failure is null
                ? EmitAsync(kind.Renew(sessions[result.Key], result.Last, ended)).AsTask()
                : EmitErrorAsync(failure, sessions[result.Key]).AsTask(),
            Cancellation);

    private static WaitResult Ended(RemoteSession session) =>
        session.HasEnded
            ? WaitResult.Done(session.State ?? CommandMessages.Ended)
            : WaitResult.Pending(session.State ?? CommandMessages.UnknownState);
}
