using System.Collections.Concurrent;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Commands.WorkSpaces.Desktops;

/// <summary>
/// Changes desktops. A change can have several steps, and the class sends a separate request for each step. Between two steps for the same
/// desktop, the class waits, because AWS accepts another change only after the previous change has ended. If the user requested a wait, the
/// class also waits until the last step of each change is complete.
/// </summary>
internal sealed class DesktopChanges(AwsTargetCmdlet cmdlet, bool wait, int timeoutSeconds)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    // After a change to the running mode, the service rejects further changes for a few minutes at most.
    private static readonly TimeSpan LongestBusy = TimeSpan.FromMinutes(10);

    private readonly DesktopResults _results = new(cmdlet);
    private readonly ConcurrentDictionary<string, DesktopStepWaiter> _waiters = new(StringComparer.Ordinal);

    /// <summary>Begins a change.</summary>
    public void Start(DesktopTarget target, DesktopChange change)
    {
        var connect = AwsCmdlet.Connect<DesktopClient>(target.Scope);
        cmdlet.Start(target.Given, () => ChangeAsync(connect(), target, change.Steps));
    }

    /// <summary>
    /// Returns the desktops in their new state. If the user requested a wait, the method first waits until the last step of each change is
    /// complete.
    /// </summary>
    public void Complete()
    {
        _results.Complete(wait ? client => DesktopWaiting.Changed(client, _waiters, timeoutSeconds) : null, passThru: true);
    }

    private async Task ChangeAsync(DesktopClient client, DesktopTarget target, IReadOnlyList<DesktopStep> steps)
    {
        var now = target.Desktop!;
        List<string> done = [];
        try
        {
            DesktopStepWaiter? waiter = null;
            foreach (var step in steps)
            {
                if (waiter is not null)
                    now = await WaitAsync(client, target, waiter).ConfigureAwait(false);
                // When a desktop is changed to AUTO_STOP, the service sets an auto-stop timeout. If this timeout already has the requested
                // value, the step that changes the timeout is skipped.
                if (waiter is not null && step.IsIn(now))
                    continue;
                waiter = new DesktopStepWaiter(step, now, client.Now);
                await SendAsync(client, target.Key, step).ConfigureAwait(false);
                done.Add($"{step}");
            }

            _waiters[target.Key] = waiter!;
            _results.Add(target);
        }
        catch (AwsServiceException failure) when (done.Count > 0)
        {
            throw failure.Explained(DesktopMessages.StepsDone(done));
        }
    }

    // A change that the desktop's state doesn't show, such as a change to the running mode, might be in progress.
    private async Task SendAsync(DesktopClient client, string id, DesktopStep step)
    {
        var start = TimeProvider.System.GetTimestamp();
        var longest = TimeSpan.FromSeconds(Math.Min(timeoutSeconds, LongestBusy.TotalSeconds));
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks)))
        {
            try
            {
                await client.ModifyAsync(id, step.Property, cmdlet.Cancellation).ConfigureAwait(false);
                return;
            }
            catch (AwsServiceException busy) when (busy.Error.Type == ServiceErrorTypes.OperationInProgress
                && TimeProvider.System.GetElapsedTime(start) + pause < longest)
            {
                await Task.Delay(pause, cmdlet.Cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task<WksDesktop> WaitAsync(DesktopClient client, DesktopTarget target, DesktopStepWaiter waiter)
    {
        WksDesktop? last = null;
        AwsServiceException? failed = null;
        var waiters = new Dictionary<string, DesktopStepWaiter>(StringComparer.Ordinal) { [target.Key] = waiter };
        await DesktopWaiting.Changed(client, waiters, timeoutSeconds).RunAsync(
            [target.Key],
            cmdlet.EmitProgress,
            (result, failure) =>
            {
                (last, failed) = (result.Last, failure);
                return Task.CompletedTask;
            },
            cmdlet.Cancellation).ConfigureAwait(false);
        return failed is null ? last! : throw failed;
    }
}
