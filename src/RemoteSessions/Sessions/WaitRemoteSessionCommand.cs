using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Waits for sessions of any service to run, or to end: any number of them together, each in its own region and with its own profile.
/// AWS: ListRemoteAccessSessions, GetRemoteAccessSession; DescribeSessions; DescribeWorkspacesPoolSessions; for ids alone also
/// DescribeStacks, ListAssociatedFleets, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "RemoteSession", DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Wait-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed class WaitRemoteSessionCommand : RemoteSessionTargetCmdlet
{
    private readonly ScopeBatch<(SessionKind, RemoteSession)> _sessions = new();

    /// <summary>Ended: over, or no longer there. Running: a device that can be used, or a user's session that has its instance.</summary>
    [Parameter]
    [ValidateSet("Ended", "Running")]
    public string For { get; set; } = "Ended";

    /// <summary>For how many seconds at most.</summary>
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
                        ServiceErrorTypes.AccessDenied, $"The session can't be waited for: {target.Hidden}.", target.SessionId,
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
        WaitText.Waiting("sessions", "session", ended ? "ended" : "running", ended ? "end" : "run"),
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
        session.HasEnded ? WaitResult.Done(session.State ?? "ended") : WaitResult.Pending(session.State ?? "unknown");
}
