using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Provisioning;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A cmdlet that changes fleets or pools: with what differs only, and stopped in between where that is needed and wanted.</summary>
public abstract class CapacityChangeCmdlet<T> : CapacityCmdlet<T> where T : CapacityResource
{
    private CapacityWaiting<T>? _toRun;
    private CapacityWaiting<T>? _toStop;

    /// <inheritdoc/>
    private protected override bool MustSee => true;

    /// <inheritdoc/>
    protected override void EndProcessing() => Await(item => EmitAsync(item).AsTask(), () => _toRun, () => _toStop);

    /// <summary>Makes a change, after all questions; writes the thing as it is then.</summary>
    private protected void Change(
        CapacityChange change, T current, Func<ICapacityService<T>> connect, Func<CancellationToken, Task<T>> send, ChangeOptions options)
    {
        var label = current.Label;
        var question = new CapacityQuestion(change, Kind);
        if (question.Problem(options.StopIfNeeded) is { } problem)
        {
            WriteError(ErrorRecords.Create(problem.Type, problem.Message, label, CommandName));
        }
        else if (change.List.All.Count == 0)
        {
            TellNoChange(change.List, $"{Kind} {label}", label);
            WriteObject(current);
        }
        else if (change.Blocked.Count == 0)
        {
            if (Confirmed(label, $"Change {Kind}: {question.Sentence}", options.Force))
                Start(label, async () => await GiveAsync(await send(Cancellation).ConfigureAwait(false), current, started: false, connect, options).ConfigureAwait(false));
        }
        else if (MayStop(current, connect, question, options.Force))
        {
            Start(label, () => ChangeStoppedAsync(connect(), current, send, options));
        }
    }

    private bool MayStop(T current, Func<ICapacityService<T>> connect, CapacityQuestion question, bool force)
    {
        IReadOnlyList<RemoteSession> live = [];
        if (!NobodyAsks(force) && !TryAwait(current.Label, () => connect().SessionsOf(current.Key, Cancellation).ReadCurrentAsync(Cancellation), out live!))
            return false;
        // Where PowerShell asks, its question names the users; a second one would ask the same.
        var asked = !RunsUnasked(force);
        return Confirmed(current.Label, question.StopSentence(live), force)
            && (asked || live.Count == 0 || NobodyAsks(force) || ShouldContinue(question.StopQuestion(live), CommandName));
    }

    private async Task ChangeStoppedAsync(ICapacityService<T> service, T current, Func<CancellationToken, Task<T>> send, ChangeOptions options)
    {
        var display = new WaitDisplay($"Changing {Kind} {current.Label}", EmitProgress);
        try
        {
            var steps = new StepOptions(TimeSpan.FromSeconds(options.TimeoutSeconds), display.ShowStep, TimeProvider.System);
            await StopChangeStart.RunAsync(service, current, send, steps, Cancellation).ConfigureAwait(false);
        }
        finally
        {
            display.Complete();
        }

        var now = await service.GetAsync(current.Key, Cancellation).ConfigureAwait(false);
        await GiveAsync(now, current, StopChangeStart.StartsAgain(current), () => service, options).ConfigureAwait(false);
    }

    // With -Wait once it is again what it was. A pool is UPDATING for a while; of what was started, now may be from before that.
    private async Task GiveAsync(T now, T before, bool started, Func<ICapacityService<T>> connect, ChangeOptions options)
    {
        if (!options.Wait || (!started && now.CurrentState != CapacityStates.Updating))
        {
            await EmitAsync(now).ConfigureAwait(false);
            return;
        }

        var waiting = StopChangeStart.StartsAgain(before)
            ? LazyInitializer.EnsureInitialized(ref _toRun, () => new(CapacityGoal.Running, 0, options.TimeoutSeconds, KindOf.Kind))
            : LazyInitializer.EnsureInitialized(ref _toStop, () => new(CapacityGoal.Stopped, 0, options.TimeoutSeconds, KindOf.Kind));
        waiting.Add(new CapacityTarget(now.Key, now.Label, now.Scope), connect);
    }
}
