using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Changes the settings of fleets or pools on behalf of a command. The class sends only the settings that differ from the current settings.
/// If a change requires a stopped fleet or pool, and the user allowed the command to stop it, the class stops the fleet or pool first.
/// </summary>
internal sealed class CapacityChanges<T>(AwsTargetCmdlet cmdlet, CapacityTargets<T> targets) where T : CapacityResource
{
    private readonly ScalingLimits _limits = new(cmdlet, targets.KindOf.Scaling, targets.Kind);
    private CapacityWaiting<T>? _toRun;
    private CapacityWaiting<T>? _toStop;

    /// <summary>
    /// At the end of the command, waits until each changed fleet or pool has returned to the state (running or stopped) that it had before
    /// the change.
    /// </summary>
    public void Await() => targets.Await(item => cmdlet.EmitAsync(item).AsTask(), () => _toRun, () => _toStop);

    /// <summary>Makes a change after all prompts are confirmed, and writes the changed fleet or pool.</summary>
    public void Change(
        CapacityChange change, T current, Func<ICapacityService<T>> connect, Func<CancellationToken, Task<T>> send, ChangeOptions options)
    {
        var label = current.Label;
        var question = new CapacityQuestion(change, targets.Kind);
        if (question.Problem(options.StopIfNeeded) is { } problem)
        {
            cmdlet.WriteError(ErrorRecords.Create(problem.Type, problem.Message, label, cmdlet.CommandName));
        }
        else if (change.List.All.Count == 0)
        {
            cmdlet.TellNoChange(change.List, $"{targets.Kind} {label}", label, options.Scope);
            cmdlet.WriteObject(current);
        }
        else if (change.Blocked.Count == 0)
        {
            WarnOfScaling(change, current);
            if (cmdlet.Confirmed(label, CommandMessages.ChangeAction(targets.Kind, question.Sentence), options.Force, options.Scope))
                cmdlet.Start(label, () => ChangeAsync(current, connect, send, options));
        }
        else if (MayStop(change, current, connect, question, options))
        {
            cmdlet.Start(label, () => ChangeStoppedAsync(connect(), current, send, options));
        }
    }

    private void WarnOfScaling(CapacityChange change, T current)
    {
        if (change.Size is { } size)
            _limits.WarnOfSize(current, current.Scope, size);
    }

    private bool MayStop(
        CapacityChange change, T current, Func<ICapacityService<T>> connect, CapacityQuestion question, ChangeOptions options)
    {
        WarnOfScaling(change, current);
        var force = options.Force;
        IReadOnlyList<RemoteSession> live = [];
        if (!cmdlet.NobodyAsks(force)
            && !cmdlet.TryAwait(
                current.Label, () => connect()
                    .SessionsOf(current.Key, cmdlet.Cancellation).ReadCurrentAsync(cmdlet.Cancellation), out live!))
            return false;
        // If PowerShell displays a prompt, this prompt already lists the users, so a second prompt isn't necessary.
        var asked = !cmdlet.RunsUnasked(force);
        return cmdlet.Confirmed(current.Label, question.StopSentence(live), force, options.Scope)
            && (asked || live.Count == 0 || cmdlet.NobodyAsks(force)
                || cmdlet.ShouldContinue(question.StopQuestion(cmdlet.PlaceOf(options.Scope), live), cmdlet.CommandName));
    }

    private async Task ChangeAsync(
        T current, Func<ICapacityService<T>> connect, Func<CancellationToken, Task<T>> send, ChangeOptions options)
    {
        var now = await send(cmdlet.Cancellation).ConfigureAwait(false);
        await GiveAsync(now, current, started: false, connect, options).ConfigureAwait(false);
    }

    private async Task ChangeStoppedAsync(
        ICapacityService<T> service, T current, Func<CancellationToken, Task<T>> send, ChangeOptions options)
    {
        var display = new WaitDisplay(CommandMessages.ChangeActivity(targets.Kind, current.Label), cmdlet.EmitProgress);
        try
        {
            var steps = new StepOptions(TimeSpan.FromSeconds(options.TimeoutSeconds), display.ShowStep, TimeProvider.System);
            await StopChangeStart.RunAsync(service, current, send, steps, cmdlet.Cancellation).ConfigureAwait(false);
        }
        finally
        {
            display.Complete();
        }

        var now = await service.GetAsync(current.Key, cmdlet.Cancellation).AfterChangeOf(current.Label).ConfigureAwait(false);
        await GiveAsync(now, current, StopChangeStart.StartsAgain(current), () => service, options).ConfigureAwait(false);
    }

    // With -Wait, the object is written after the fleet or pool has returned to its previous state. A pool is UPDATING while a change is
    // applied. If the command has started a fleet or pool again, the `now` parameter might still contain the state from before the start,
    // such as STOPPED.
    private async Task GiveAsync(T now, T before, bool started, Func<ICapacityService<T>> connect, ChangeOptions options)
    {
        if (!options.Wait || (!started && now.CurrentState != CapacityStates.Updating))
        {
            await cmdlet.EmitAsync(now).ConfigureAwait(false);
            return;
        }

        var waiting = StopChangeStart.StartsAgain(before)
            ? LazyInitializer.EnsureInitialized(ref _toRun, () => new(CapacityGoal.Running, 0, options.TimeoutSeconds, targets.KindOf.Kind))
            : LazyInitializer.EnsureInitialized(
                ref _toStop, () => new(CapacityGoal.Stopped, 0, options.TimeoutSeconds, targets.KindOf.Kind));
        waiting.Add(new CapacityTarget(now.Key, now.Label, now.Scope), connect);
    }
}
