using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Stops Device Farm remote access sessions and ends the billing for these sessions. The status of a session remains STOPPING until AWS has
/// stopped the session.
/// AWS: StopRemoteAccessSession. If you specify ARNs, -Wait, -WhatIf, or -Confirm, the command also calls ListRemoteAccessSessions and
/// GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "DFRemoteSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed class StopDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    private readonly ScopeBatch<string> _stopped = new();

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until the sessions have ended (status COMPLETED).</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait, the maximum number of seconds to wait.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = SessionWaiting.DefaultTimeoutSeconds;

    /// <summary>Indicates that the command returns the sessions.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ProcessInput()
    {
        var now = !RunsUnasked(Force);
        foreach (var target in Targets(now))
        {
            if (now && (target.HasEnded || target.Session?.Status == ExecutionStatusValues.Completed))
                TellNoChange(DeviceFarmMessages.AlreadyEndedNoChange(target.SessionId));
            else if (Confirmed(Label(target), DeviceFarmMessages.StopSession, Force, target.Scope, AwsService.DeviceFarm))
                StartOn(target, farm => StopAsync(farm, target));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var arns in _stopped.ByScope())
        {
            var connect = Connect<DeviceFarmClient>(arns.Key);
            Start(null, () => WaitAsync(connect(), arns));
        }

        Finish();
    }

    private async Task StopAsync(DeviceFarmClient farm, SessionTarget<DFRemoteSession> target)
    {
        var stopping = farm.StopSessionAsync(target.SessionId, Cancellation);
        // If a session that was read earlier no longer exists, it has ended. If the command didn't read the session earlier, the ARN might
        // be incorrect, so the command reports that the session doesn't exist.
        var session = target.Session is null ? await stopping.ConfigureAwait(false) : await stopping.OrNullAsync().ConfigureAwait(false);
        if (session is null)
            await EmitVerboseAsync(DeviceFarmMessages.AlreadyEnded(target.SessionId)).ConfigureAwait(false);
        else if (Wait)
            _stopped.Add(target.Scope, target.SessionId);
        else if (PassThru)
            await EmitAsync(session).ConfigureAwait(false);
    }

    private Task WaitAsync(DeviceFarmClient farm, IEnumerable<string> arns) => SessionWaiting.RunAsync(
        farm,
        arns,
        WaitGoal.Ended,
        TimeSpan.FromSeconds(TimeoutSeconds),
        EmitProgress,
        async (result, failure) =>
        {
            if (failure is not null)
                await EmitErrorAsync(failure, result.Key).ConfigureAwait(false);
            else if (PassThru)
                await EmitAsync(result.Last!).ConfigureAwait(false);
        },
        Cancellation);
}
