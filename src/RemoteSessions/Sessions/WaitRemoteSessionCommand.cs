using System.Management.Automation;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Sessions;

/// <summary>
/// Waits for sessions of any service to run, or to end: any number of them together, each in its own region and with its own profile.
/// AWS: ListRemoteAccessSessions, GetRemoteAccessSession; DescribeSessions; DescribeWorkspacesPoolSessions; for ids alone also DescribeStacks,
/// ListAssociatedFleets, DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsLifecycle.Wait, "RemoteSession", DefaultParameterSetName = "InputObject", HelpUri = HelpPages.Folder + "Wait-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed class WaitRemoteSessionCommand : RemoteSessionTargetCmdlet
{
    private readonly SessionBatch _sessions = new();

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
        foreach (var (_, target) in Targets(now: false))
        {
            if (target.Session is { } session)
                _sessions.Add(session);
            else
                WriteError(ErrorRecords.Create(ServiceErrorTypes.AccessDenied, $"The session can't be waited for: {target.Hidden}.", target.SessionId, CommandName));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var ended = string.Equals(For, "Ended", StringComparison.OrdinalIgnoreCase);
        foreach (var sessions in _sessions.ByPlace())
        {
            var first = sessions.Values.First();
            var connect = Control(first);
            Start(null, () => WaitAsync(connect(), sessions, ended));
        }

        Finish();
    }

    private Task WaitAsync(ISessionControl control, IReadOnlyDictionary<string, RemoteSession> sessions, bool ended) => new WaitRun<RemoteSession>(
        ended ? "Waiting for sessions to end" : "Waiting for sessions to run",
        "session",
        ended ? "ended" : "running",
        ended ? "end" : "run",
        (ids, cancel) => control.PollAsync([.. ids.Select(id => sessions[id].Source)], cancel),
        ended ? JudgeEnded : JudgeRunning,
        new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { UnlistedIsDone = ended },
        id => sessions[id].UserId ?? id).RunAsync(
            sessions.Keys,
            EmitProgress,
            (result, failure) => failure is null
                ? EmitAsync(sessions[result.Key].Renewed(result.Last, ended)).AsTask()
                : EmitErrorAsync(failure, sessions[result.Key]).AsTask(),
            Cancellation);

    private static WaitResult JudgeEnded(RemoteSession session) =>
        session.HasEnded ? WaitResult.Done(session.State ?? "ended") : WaitResult.Pending(session.State ?? "unknown");

    private static WaitResult JudgeRunning(RemoteSession session) => session switch
    {
        { Source: DFRemoteSession device } => DeviceFarmWaits.Running(device),
        { HasEnded: true } => WaitResult.Failed(session.State ?? "ended", "it has ended"),
        { State: SessionStateValues.Active } => WaitResult.Done(SessionStateValues.Active),
        _ => WaitResult.Pending(session.State ?? "unknown"),
    };
}
