using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Waiting;
using RemoteSessions.Wire;

namespace RemoteSessions.Sessions;

/// <summary>
/// Ends sessions of any service, each in its own region and with its own profile, and looks whether they have ended. Device Farm goes
/// on with STOPPING for a while; -Wait waits for its end too. A session that is gone already is told of with -Verbose, and is no error.
/// AWS: StopRemoteAccessSession, ListRemoteAccessSessions, GetRemoteAccessSession; ExpireSession, DescribeSessions;
/// TerminateWorkspacesPoolSession, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "RemoteSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "InputObject", HelpUri = HelpPages.Folder + "Stop-RemoteSession.md")]
[OutputType(typeof(RemoteSession))]
public sealed class StopRemoteSessionCommand : RemoteSessionTargetCmdlet
{
    private readonly SessionBatch _ended = new();

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until Device Farm sessions are COMPLETED, not just STOPPING.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>For how many seconds to look whether the sessions have ended.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = 300;

    /// <summary>Gives the sessions as they are after their end.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var session in Targets())
        {
            if (!Confirmed($"{session} ({session.About})", "End remote session", Force))
                continue;
            var connect = Control(session.Service, session);
            Start(session, () => EndAsync(connect(), session));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var sessions in _ended.ByPlace())
        {
            var first = sessions.Values.First();
            var connect = Control(first.Service, first);
            Start(null, () => VerifyAsync(connect(), sessions));
        }

        Finish();
    }

    private async Task EndAsync(ISessionControl control, RemoteSession session)
    {
        if (await control.EndAsync(session.Source, Cancellation).ConfigureAwait(false))
            _ended.Add(session);
        else
            await EmitVerboseAsync($"The session {session} has ended already.").ConfigureAwait(false);
    }

    private Task VerifyAsync(ISessionControl control, IReadOnlyDictionary<string, RemoteSession> sessions) => new WaitRun<RemoteSession>(
        "Looking whether the sessions have ended",
        "session",
        "ended",
        "end",
        (ids, cancel) => control.LookAsync([.. ids.Select(id => sessions[id].Source)], cancel),
        session => session.HasEnded || (!Wait && session.State == DeviceFarmValues.Stopping)
            ? WaitVerdict.Done(session.State ?? "ended")
            : WaitVerdict.Pending(session.State ?? "unknown"),
        new WaitOptions(TimeSpan.FromSeconds(TimeoutSeconds)) { FirstPoll = TimeSpan.FromMilliseconds(200), GoneIsDone = true },
        id => sessions[id].UserId ?? id).RunAsync(sessions.Keys, EmitProgress, (result, failure) => EndedAsync(sessions[result.Key], result.Last, failure), Cancellation);

    private async Task EndedAsync(RemoteSession session, RemoteSession? last, AwsServiceException? failure)
    {
        if (failure is not null)
        {
            await EmitErrorAsync(failure, session).ConfigureAwait(false);
            return;
        }

        await EmitVerboseAsync($"The session {session} has ended.").ConfigureAwait(false);
        if (PassThru)
            await EmitAsync(session.Renewed(last, ended: true)).ConfigureAwait(false);
    }
}
