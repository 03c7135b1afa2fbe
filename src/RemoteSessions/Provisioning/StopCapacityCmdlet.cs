using System.Management.Automation;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>Stops fleets or pools, which ends the sessions on them; says before how many users that hits.</summary>
public abstract class StopCapacityCmdlet<T> : CapacityTargetCmdlet<T> where T : CapacityResource
{
    private CapacityWaiting<T>? _waiting;

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Waits until it is STOPPED.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>With -Wait: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>Gives what was stopped, as it is after the command.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets())
        {
            var label = NobodyAsks(Force) ? target.Label : $"{target.Label} ({Users(target)})";
            if (Confirmed(label, $"Stop {Kind}", Force))
                StartOn(target, service => StopAsync(service, target));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var wait in _waiting?.Waits(EmitProgress, StoppedAsync, (failure, target) => EmitErrorAsync(failure, target).AsTask(), Cancellation) ?? [])
            Start(null, wait);
        Finish();
    }

    private async Task StopAsync(ICapacityService<T> service, CapacityTarget target)
    {
        try
        {
            await service.StopAsync(target.Key, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException refusal) when (refusal.Error.StatusCode is not null)
        {
            var state = await service.StateAfterAsync(target.Key, refusal, Cancellation).ConfigureAwait(false);
            if (state is not (CapacityStates.Stopped or CapacityStates.Stopping))
                throw;
            await EmitVerboseAsync($"The {Kind} {target.Label} is {state} already.").ConfigureAwait(false);
        }

        if (Wait)
            LazyInitializer.EnsureInitialized(ref _waiting, () => new(CapacityGoal.Stopped, 0, TimeoutSeconds)).Add(target, () => service);
        else if (PassThru)
            await EmitAsync(await service.GetAsync(target.Key, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private Task StoppedAsync(T item) => PassThru ? EmitAsync(item).AsTask() : Task.CompletedTask;
}
