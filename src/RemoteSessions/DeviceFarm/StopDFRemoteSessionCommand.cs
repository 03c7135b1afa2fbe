using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Ends Device Farm remote access sessions and with them their billing. AWS goes on for a while with STOPPING.
/// AWS: StopRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsLifecycle.Stop, "DFRemoteSession", SupportsShouldProcess = true, DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Stop-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed class StopDFRemoteSessionCommand : DFRemoteSessionTargetCmdlet
{
    private readonly SessionsToWaitFor _stopped = new();

    /// <summary>Waits until the sessions have ended (COMPLETED).</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = SessionWaiting.DefaultTimeoutSeconds;

    /// <summary>Gives the sessions as they are after the command.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets().Where(target => ShouldProcess(target.Label, "Stop Device Farm session")))
            StartOn(target, farm => StopAsync(farm, target));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var (farm, arns) in _stopped.ByPlace())
            Start(null, () => WaitAsync(farm, arns));
        Finish();
    }

    private async Task StopAsync(DeviceFarmClient farm, SessionTarget target)
    {
        var session = await farm.StopSessionAsync(target.Arn, Cancellation).ConfigureAwait(false);
        if (Wait)
            _stopped.Add(target, farm);
        else if (PassThru)
            await EmitAsync(session).ConfigureAwait(false);
    }

    private Task WaitAsync(DeviceFarmClient farm, IReadOnlyList<string> arns) => SessionWaiting.RunAsync(
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
