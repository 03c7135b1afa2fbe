using System.Management.Automation;
using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>Starts fleets or pools, and waits for them where that is asked for.</summary>
public abstract class StartCapacityCmdlet<T> : CapacityTargetCmdlet<T> where T : CapacityResource
{
    private CapacityWaiting<T>? _waiting;

    /// <summary>Waits until it is RUNNING; fails with the service's own errors where it cannot start.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Waits until so many sessions can begin, since RUNNING promises none.</summary>
    [Parameter]
    [ValidateRange(1, 100000)]
    public int UntilAvailable { get; set; }

    /// <summary>When waiting: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>Gives what was started, as it is after the command.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var target in Targets().Where(target => ShouldProcess(target.Label, $"Start {Kind}")))
            StartOn(target, service => StartAsync(service, target));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Finish();
        foreach (var wait in _waiting?.Waits(EmitProgress, StartedAsync, (failure, target) => EmitErrorAsync(failure, target).AsTask(), Cancellation) ?? [])
            Start(null, wait);
        Finish();
    }

    private async Task StartAsync(ICapacityService<T> service, CapacityTarget target)
    {
        try
        {
            await service.StartAsync(target.Key, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException refusal) when (refusal.Error.StatusCode is not null)
        {
            // What runs already needs no start, and each service has words of its own for that.
            var state = await service.StateAfterAsync(target.Key, refusal, Cancellation).ConfigureAwait(false);
            if (state is not (CapacityStates.Running or CapacityStates.Starting))
                throw;
            await EmitVerboseAsync($"The {Kind} {target.Label} is {state} already.").ConfigureAwait(false);
        }

        if (Wait || UntilAvailable > 0)
            LazyInitializer.EnsureInitialized(ref _waiting, () => new(CapacityGoal.Running, UntilAvailable, TimeoutSeconds)).Add(target, () => service);
        else if (PassThru)
            await EmitAsync(await service.GetAsync(target.Key, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task StartedAsync(T item)
    {
        if (item.Problems.Count > 0)
            await EmitWarningAsync($"The {Kind} {item.Label} runs, but reports {item.Problems}").ConfigureAwait(false);
        if (PassThru)
            await EmitAsync(item).ConfigureAwait(false);
    }
}
