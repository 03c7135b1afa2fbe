using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <content>
/// Runs the work of a command in several concurrent tasks, each of which reports its own errors. Pressing Ctrl+C or using <c>Select-Object
/// -First</c> later in the pipeline stops all tasks.
/// </content>
public abstract partial class AwsCmdlet : IDisposable
{
    // The maximum time that a stopped command waits for its tasks to end before the prompt appears again. Tasks that haven't ended after
    // this time continue in the background.
    private static readonly TimeSpan StopGrace = TimeSpan.FromMilliseconds(500);

    // A command that makes changes reads more input while it's still processing earlier input, so that the progress bar can show the total.
    // This constant limits the number of input objects that are read in advance.
    private const int InputAhead = 10_000;

    private readonly CancellationTokenSource _stop = new();
    private readonly OutputPump _pump;
    private readonly PromptingContext _context;
    private readonly BulkWork _work;
    private readonly BulkDisplay? _display;
    private readonly bool _keepsOrder;
    private WorkQueue? _queue;
    private System.Management.Automation.Host.PSHost? _host;
    private bool _interrupted;
    private bool _silent;
    private bool _stoppedByUser;

    /// <summary>Initializes the command.</summary>
    protected AwsCmdlet()
    {
        var name = GetType().GetCustomAttribute<CmdletAttribute>();
        if (name?.SupportsShouldProcess == true)
            _display = new BulkDisplay($"{name.VerbName}-{name.NounName}", EmitProgress, TimeProvider.System);
        _keepsOrder = name?.VerbName is VerbsCommon.Get or VerbsDiagnostic.Measure;
        _pump = new OutputPump(() => Stopping || Cancellation.IsCancellationRequested);
        _context = new PromptingContext(_pump, () => Host);
        _work = new BulkWork(
            count => _display?.Show(count),
            text => Note(_writesVerbose, text, WriteVerbose),
            text => Note(_writesDebug, text, WriteDebug));
    }

    /// <summary>The cancellation token that is canceled when the pipeline stops.</summary>
    internal CancellationToken Cancellation => _stop.Token;

    /// <summary>The number of tasks that run at the same time.</summary>
    protected virtual int Concurrency => ThrottleLimit;

    /// <summary>Releases the resources of the command.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (Stopping)
            Interrupted();
        ReportInterruption();
        if (SendsChanges)
            LiveCompleter.Forget();
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the resources that a derived command class uses.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>
    /// Handles Ctrl+C. PowerShell calls this method on another thread, but not in every pipeline state, so the output pump also checks the
    /// Stopping property.
    /// </summary>
    protected override void StopProcessing()
    {
        Interrupted();
        _stop.Cancel();
        _pump.Wake();
    }

    /// <summary>Waits until all work items are complete and their output has been written.</summary>
    protected override void EndProcessing() => Finish();

    /// <summary>
    /// Starts a work item. If the queue of work items is full, the method first waits until another item can be added. If the work item
    /// fails, the method writes one error with <paramref name="target"/> as its target object.
    /// </summary>
    internal void Start(object? target, Func<Task> work)
    {
        Guard(() =>
        {
            if (_host is null)
            {
                _host = Host;
                var wish = MyInvocation.BoundParameters.TryGetValue("WarningAction", out var given)
                    ? given
                    : GetVariableValue("WarningPreference");
                _silent = $"{wish}" is "SilentlyContinue" or "Ignore";
            }

            _queue ??= new WorkQueue(Concurrency, _display is null ? 0 : InputAhead, Cancellation);
            var onlyThis = NamesItsProfile;
            var item = _work.Begin(target);
            _pump.DrainUntil(_queue.SlotAsync());
            var turn = _keepsOrder ? _pump.Order.Begin() : null;
            _queue.Add(
                turn is null ? () => CaughtAsync(item, work, onlyThis) : () => turn.RunAsync(() => CaughtAsync(item, work, onlyThis)));
        });
    }

    /// <summary>Waits for all work items, and writes their output as it arrives.</summary>
    internal void Finish() => Guard(() =>
    {
        _work.Close();
        if (_queue is { } queue)
            _pump.DrainUntil(queue.IdleAsync());
        _display?.Complete();
        _pump.Drain();
    });

    /// <summary>
    /// Waits until the work for the current input is complete. A command that only reads resources calls this method for each piped input.
    /// Therefore, while the command writes output, the variable that -PipelineVariable sets contains the input that produced the output.
    /// Several inputs are processed concurrently only if the user specifies -ThrottleLimit.
    /// </summary>
    private protected void FinishInput()
    {
        if (_queue is { } queue && !MyInvocation.BoundParameters.ContainsKey(nameof(ThrottleLimit)))
            Guard(() => _pump.DrainUntil(queue.IdleAsync()));
    }

    /// <summary>
    /// Waits on the pipeline's thread for information that the command needs before it can continue, such as which users would be
    /// disconnected. If the information can't be read, the method writes the error and returns false.
    /// </summary>
    internal bool TryAwait<T>(object? target, Func<Task<T>> ask, [MaybeNullWhen(false)] out T answer)
    {
        var known = false;
        T? value = default;
        var onlyThis = NamesItsProfile;
        Guard(() => _pump.DrainUntil(Task.Run(() => CaughtAsync(
            new BulkItem(_work, target),
            async () =>
            {
                value = await ask().ConfigureAwait(false);
                known = true;
            },
            onlyThis))));
        answer = value;
        return known;
    }

    /// <summary>The name of the command, as its help shows it.</summary>
    internal string CommandName => MyInvocation.MyCommand?.Name ?? GetType().Name;

    /// <summary>
    /// Indicates whether another command follows in the pipeline. A later command, such as Select-Object, can stop this command early.
    /// </summary>
    private protected bool HasConsumer => MyInvocation.PipelinePosition < MyInvocation.PipelineLength;

    /// <summary>
    /// Indicates whether the current record specifies a profile. If the record specifies a profile that isn't valid, only this record is
    /// affected.
    /// </summary>
    private protected virtual bool NamesItsProfile => Current?.ReadWith is not null || !string.IsNullOrWhiteSpace(Current?.ProfileName);

    /// <summary>
    /// Indicates whether the command sends requests that make changes. If a command that makes changes is interrupted, it reports the
    /// requests that it has already sent.
    /// </summary>
    private protected virtual bool SendsChanges => _display is not null;

    /// <summary>
    /// Additional text for the warning about an interrupted command, or null. This additional text describes what continues to run and how
    /// to stop it.
    /// </summary>
    private protected virtual string? InterruptionNote => null;

    private ValueTask EmitErrorAsync(Exception failure, object? target, bool onlyThis)
    {
        BulkItem.HereFailed();
        return _pump.PostAsync(() => Report(ErrorRecords.Create(failure, target, CommandName), onlyThis), Cancellation);
    }

    // Without credentials or a Region, all remaining items would also fail, so the command stops.
    private void Report(ErrorRecord error, bool onlyThis)
    {
        var id = error.FullyQualifiedErrorId.Split(',')[0];
        if (!onlyThis && (id is ErrorIds.NoCredentials or ErrorIds.NoRegion))
            ThrowTerminatingError(error);
        WriteError(error);
    }

    private async Task CaughtAsync(BulkItem item, Func<Task> work, bool onlyThis)
    {
        item.Enter();
        CommandContext.Current = _context;
        try
        {
            await work().ConfigureAwait(false);
            _work.End(item);
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            // The pipeline is stopping, so no error is written.
        }
        catch (Exception failure)
        {
            try
            {
                await EmitErrorAsync(failure, item.Target, onlyThis).ConfigureAwait(false);
                _work.End(item);
            }
            catch (OperationCanceledException)
            {
                // The pipeline is stopping, so no error is written.
            }
        }
    }

    // If the pipeline stops, for example because of Select-Object -First or -ErrorAction Stop, calls that write to the pipeline throw an
    // exception. If writing to the pipeline throws an exception, all work must be stopped.
    private void Guard(Action pump)
    {
        try
        {
            WarnOfUnknownValues();
            pump();
        }
        catch
        {
            Interrupted();
            _stop.Cancel();
            if (_queue is { } queue)
                Task.WaitAny(queue.IdleAsync(), Task.Delay(StopGrace));
            throw;
        }
    }

    // If the pipeline is stopped after this command has finished its work, the command doesn't count as interrupted.
    private void Interrupted()
    {
        _stoppedByUser |= Stopping;
        _interrupted |= _queue?.Busy == true || (Stopping && !_work.Count.Known);
    }

    // While a pipeline is stopping, its commands can't write output, but the host can.
    private void ReportInterruption()
    {
        if (!_interrupted || !SendsChanges || _silent)
            return;
        var interruption = _work.Interrupted(CommandName);
        // If a downstream command stopped the pipeline because it had enough objects, this method reports the changes only if some changes
        // are unfinished.
        var text = _stoppedByUser || interruption.Unfinished ? interruption.Text : null;
        if (InterruptionNote is { } note)
            text = text is null ? CommandMessages.Interrupted(CommandName, note) : $"{text} {note}";
        if (text is not null)
            _host?.UI.WriteWarningLine(VisibleText.Escape(text));
    }
}
