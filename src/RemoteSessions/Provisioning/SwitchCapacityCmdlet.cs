using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>Starts or stops fleets or pools, and waits for them where that is asked for. What is there already needs nothing.</summary>
public abstract class SwitchCapacityCmdlet<T> : CapacityTargetCmdlet<T> where T : CapacityResource
{
    private CapacityWaiting<T>? _waiting;

    /// <summary>Waits until it is there; fails with the service's own errors where it cannot be.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>When waiting: for how many seconds at most.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSeconds { get; set; } = CapacityWaiting<T>.DefaultTimeoutSeconds;

    /// <summary>Gives the fleet or pool as it is after the command.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Await(EndedAsync, () => _waiting);

    /// <summary>What is said of a fleet or pool that needs nothing.</summary>
    private protected string AlreadyThere(CapacityTarget target) => $"The {Kind} '{target.Label}' is already {target.State}. Nothing would be changed.";

    /// <summary>Makes the call, and notes what is to be waited for.</summary>
    /// <param name="service">The place.</param>
    /// <param name="target">The fleet or pool.</param>
    /// <param name="call">The call.</param>
    /// <param name="there">The states in which a refusal means that nothing has to be done: each service has words of its own for that.</param>
    /// <param name="waiting">What to wait for, or null.</param>
    private protected async Task SwitchAsync(
        ICapacityService<T> service, CapacityTarget target, Func<string, CancellationToken, Task> call, string[] there, Func<CapacityWaiting<T>>? waiting)
    {
        try
        {
            await call(target.Key, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException refusal) when (refusal.Error.StatusCode is not null)
        {
            var state = await service.StateAsync(target.Key, Cancellation).ConfigureAwait(false);
            if (!there.Contains(state))
                throw;
            await EmitVerboseAsync($"The {Kind} {target.Label} is {state} already.").ConfigureAwait(false);
        }

        if (waiting is not null)
            LazyInitializer.EnsureInitialized(ref _waiting, waiting).Add(target, () => service);
        else if (PassThru)
            await EmitAsync(await service.GetAsync(target.Key, Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>What was waited for is there.</summary>
    private protected virtual Task EndedAsync(T item) => PassThru ? EmitAsync(item).AsTask() : Task.CompletedTask;
}
