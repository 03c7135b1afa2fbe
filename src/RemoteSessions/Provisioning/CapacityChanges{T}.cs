using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>
/// Changes fleets or pools for a command: with what differs only, and stopped in between where that is needed and wanted.
/// </summary>
internal sealed class CapacityChanges<T>(AwsTargetCmdlet cmdlet, CapacityTargets<T> targets) where T : CapacityResource
{
    private CapacityWaiting<T>? _toRun;
    private CapacityWaiting<T>? _toStop;

    /// <summary>Waits at the end of the command for what is to run, or to be stopped, again.</summary>
    public void Await() => targets.Await(item => cmdlet.EmitAsync(item).AsTask(), () => _toRun, () => _toStop);

    /// <summary>Makes a change, after all questions; writes the thing as it is then.</summary>
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
            cmdlet.TellNoChange(change.List, $"{targets.Kind} {label}", label);
            cmdlet.WriteObject(current);
        }
        else if (change.Blocked.Count == 0)
        {
            if (cmdlet.Confirmed(label, $"Change {targets.Kind}: {question.Sentence}", options.Force))
                cmdlet.Start(label, () => ChangeAsync(current, connect, send, options));
        }
        else if (MayStop(current, connect, question, options.Force))
        {
            cmdlet.Start(label, () => ChangeStoppedAsync(connect(), current, send, options));
        }
    }

    private bool MayStop(T current, Func<ICapacityService<T>> connect, CapacityQuestion question, bool force)
    {
        IReadOnlyList<RemoteSession> live = [];
        if (!cmdlet.NobodyAsks(force)
            && !cmdlet.TryAwait(
                current.Label, () => connect()
                    .SessionsOf(current.Key, cmdlet.Cancellation).ReadCurrentAsync(cmdlet.Cancellation), out live!))
            return false;
        // Where PowerShell asks, its question names the users; a second one would ask the same.
        var asked = !cmdlet.RunsUnasked(force);
        return cmdlet.Confirmed(current.Label, question.StopSentence(live), force)
            && (asked || live.Count == 0 || cmdlet.NobodyAsks(force)
                || cmdlet.ShouldContinue(question.StopQuestion(live), cmdlet.CommandName));
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
        var display = new WaitDisplay($"Changing {targets.Kind} {current.Label}", cmdlet.EmitProgress);
        try
        {
            var steps = new StepOptions(TimeSpan.FromSeconds(options.TimeoutSeconds), display.ShowStep, TimeProvider.System);
            await StopChangeStart.RunAsync(service, current, send, steps, cmdlet.Cancellation).ConfigureAwait(false);
        }
        finally
        {
            display.Complete();
        }

        var now = await service.GetAsync(current.Key, cmdlet.Cancellation).ConfigureAwait(false);
        await GiveAsync(now, current, StopChangeStart.StartsAgain(current), () => service, options).ConfigureAwait(false);
    }

    // With -Wait once it is again what it was. A pool is UPDATING for a while; of what was started, now may be from before that.
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
