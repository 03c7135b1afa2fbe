using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Starts or stops fleets or pools for a command, and waits for them where that is asked for. What is there already needs nothing.
/// </summary>
/// <param name="cmdlet">The command.</param>
/// <param name="targets">The fleets or pools.</param>
/// <param name="there">
/// The states in which nothing has to be done, and in which a service's error means that: each has words of its own for it.
/// </param>
internal sealed class CapacitySwitch<T>(AwsTargetCmdlet cmdlet, CapacityTargets<T> targets, string[] there) where T : CapacityResource
{
    private CapacityWaiting<T>? _waiting;

    /// <summary>Whether a fleet or pool needs nothing. Under -WhatIf, the user is told so.</summary>
    public bool IsThere(CapacityTarget target)
    {
        if (!cmdlet.WhatIf || !there.Contains(target.State))
            return false;
        cmdlet.TellNoChange($"The {targets.Kind} '{target.Label}' is already {target.State}. Nothing would be changed.");
        return true;
    }

    /// <summary>Makes the call, and notes what is to be waited for.</summary>
    /// <param name="service">The service's side.</param>
    /// <param name="target">The fleet or pool.</param>
    /// <param name="call">The call.</param>
    /// <param name="waiting">What to wait for, or null.</param>
    /// <param name="passThru">Whether the user wants the fleet or pool as it is after the call.</param>
    public async Task RunAsync(
        ICapacityService<T> service,
        CapacityTarget target,
        Func<string, CancellationToken, Task> call,
        Func<CapacityWaiting<T>>? waiting,
        bool passThru)
    {
        try
        {
            await call(target.Key, cmdlet.Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException refusal) when (refusal.Error.StatusCode is not null)
        {
            var state = await service.StateAsync(target.Key, cmdlet.Cancellation).ConfigureAwait(false);
            if (!there.Contains(state))
                throw;
            await cmdlet.EmitVerboseAsync($"The {targets.Kind} {target.Label} is {state} already.").ConfigureAwait(false);
        }

        if (waiting is not null)
            LazyInitializer.EnsureInitialized(ref _waiting, waiting).Add(target, () => service);
        else if (passThru)
            await cmdlet.EmitAsync(await service.GetAsync(target.Key, cmdlet.Cancellation).ConfigureAwait(false)).ConfigureAwait(false);
    }

    /// <summary>Waits at the end of the command.</summary>
    public void Await(Func<T, Task> ended) => targets.Await(ended, () => _waiting);
}
