using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Starts or stops fleets or pools for a command, and waits for the requested state if the user specified -Wait. If a fleet or pool is
/// already in the requested state, no error is written.
/// </summary>
/// <param name="cmdlet">The command.</param>
/// <param name="targets">The fleets or pools.</param>
/// <param name="there">
/// The states in which a fleet or pool doesn't have to be started or stopped, such as RUNNING and STARTING if the command starts fleets or
/// pools. If a fleet or pool is already in one of these states, AppStream and WorkSpaces return different errors, so this class reads the
/// state instead of relying on the errors.
/// </param>
internal sealed class CapacitySwitch<T>(AwsTargetCmdlet cmdlet, CapacityTargets<T> targets, string[] there) where T : CapacityResource
{
    private CapacityWaiting<T>? _waiting;

    /// <summary>
    /// Returns true if the command runs with -WhatIf and the fleet or pool is already in the requested state. If the result is true, the
    /// method also writes a message.
    /// </summary>
    public bool IsThere(CapacityTarget target)
    {
        if (!cmdlet.WhatIf || !there.Contains(target.State))
            return false;
        cmdlet.TellNoChange(CommandMessages.AlreadyInStateWhatIf(targets.Kind, target.Label, cmdlet.PlaceOf(target.Scope), target.State));
        return true;
    }

    /// <summary>Makes the specified call, and records the fleet or pool that the command waits for.</summary>
    /// <param name="service">The client.</param>
    /// <param name="target">The fleet or pool.</param>
    /// <param name="call">The call.</param>
    /// <param name="waiting">A function that creates the wait, or null if the command doesn't wait.</param>
    /// <param name="passThru">Indicates whether the fleet or pool is written to the pipeline after the call.</param>
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
        catch (AwsServiceException failure) when (failure.Error.StatusCode is not null)
        {
            var state = await service.StateAsync(target.Key, cmdlet.Cancellation).ConfigureAwait(false);
            if (!there.Contains(state))
                throw;
            await cmdlet.EmitVerboseAsync(CommandMessages.AlreadyInState(targets.Kind, target.Label, state!)).ConfigureAwait(false);
        }

        if (waiting is not null)
            LazyInitializer.EnsureInitialized(ref _waiting, waiting).Add(target, () => service);
        else if (passThru)
            await cmdlet.EmitAsync(
                await service.GetAsync(target.Key, cmdlet.Cancellation).AfterChangeOf(target.Label).ConfigureAwait(false))
                .ConfigureAwait(false);
    }

    /// <summary>
    /// If the user specified -Wait, waits at the end of the command until the fleets or pools are in the requested state.
    /// </summary>
    public void Await(Func<T, Task> ended) => targets.Await(ended, () => _waiting);
}
