using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.Pipeline;

/// <content>
/// The work runs in tasks: several at once, each with its own errors, all ended by Ctrl+C or by a <c>Select-Object -First</c> further down.
/// </content>
public abstract partial class AwsCmdlet : IDisposable
{
    // After a stop, how long the prompt waits for tasks to notice; what takes longer ends on its own.
    private static readonly TimeSpan StopGrace = TimeSpan.FromMilliseconds(500);

    // A command that acts takes its input ahead of its work, so that progress can say how much there is. More than this is not kept.
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

    /// <summary>Makes the cmdlet.</summary>
    protected AwsCmdlet()
    {
        var name = GetType().GetCustomAttribute<CmdletAttribute>();
        if (name?.SupportsShouldProcess == true)
            _display = new BulkDisplay($"{name.VerbName}-{name.NounName}", EmitProgress, TimeProvider.System);
        _keepsOrder = name?.VerbName is VerbsCommon.Get or VerbsDiagnostic.Measure;
        _pump = new OutputPump(() => Stopping || Cancellation.IsCancellationRequested);
        _context = new PromptingContext(_pump, () => Host);
        _work = new BulkWork(
            count => _display?.Show(count), text => _pump.Note(() => WriteVerbose(text)), text => _pump.Note(() => WriteDebug(text)));
    }

    /// <summary>Cancelled when the pipeline stops.</summary>
    internal CancellationToken Cancellation => _stop.Token;

    /// <summary>How many tasks run at once.</summary>
    protected virtual int Concurrency => ThrottleLimit;

    /// <summary>Frees what the cmdlet holds.</summary>
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

    /// <summary>Frees what a cmdlet of its own holds.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>Ctrl+C, on another thread. The engine does not call this in every state, so the pump looks at Stopping, too.</summary>
    protected override void StopProcessing()
    {
        Interrupted();
        _stop.Cancel();
        _pump.Wake();
    }

    /// <summary>Waits for what still runs.</summary>
    protected override void EndProcessing() => Finish();

    /// <summary>
    /// Begins a piece of work; waits only while too many run already. A failure becomes one error with <paramref name="target"/>.
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

    /// <summary>Waits for all work, writing as it comes.</summary>
    internal void Finish() => Guard(() =>
    {
        _work.Close();
        if (_queue is { } queue)
            _pump.DrainUntil(queue.IdleAsync());
        _display?.Complete();
        _pump.Drain();
    });

    /// <summary>
    /// At the end of each piped input, in a command that reads: waits for its work, so that a -PipelineVariable is right while the
    /// output is written. Inputs overlap only if the user asks for that with -ThrottleLimit.
    /// </summary>
    private protected void FinishInput()
    {
        if (_queue is { } queue && !MyInvocation.BoundParameters.ContainsKey(nameof(ThrottleLimit)))
            Guard(() => _pump.DrainUntil(queue.IdleAsync()));
    }

    /// <summary>
    /// On the pipeline's thread: waits for something that has to be known before the command can go on, such as what it
    /// would hit. Where that fails, the error is written and the answer is false.
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

    /// <summary>The command's name as in its help.</summary>
    internal string CommandName => MyInvocation.MyCommand?.Name ?? GetType().Name;

    /// <summary>Whether a command further down may stop this one before its end.</summary>
    private protected bool HasConsumer => MyInvocation.PipelinePosition < MyInvocation.PipelineLength;

    /// <summary>Whether the current record says with which profile to call: then the next may name a better one.</summary>
    private protected virtual bool NamesItsProfile => Current?.ReadWith is not null || !string.IsNullOrWhiteSpace(Current?.ProfileName);

    /// <summary>Whether the command sends requests that change something: then it says what was sent if it is interrupted.</summary>
    private protected virtual bool SendsChanges => _display is not null;

    /// <summary>What else to say if the command is interrupted: what goes on without it, and how to end that.</summary>
    private protected virtual string? InterruptionNote => null;

    private ValueTask EmitErrorAsync(Exception failure, object? target, bool onlyThis)
    {
        BulkItem.HereFailed();
        return _pump.PostAsync(() => Report(ErrorRecords.Create(failure, target, CommandName), onlyThis), Cancellation);
    }

    // Without credentials or a region no further item can fare better: that ends the command.
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
            // The pipeline is stopping: nobody is left to tell.
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
                // Likewise.
            }
        }
    }

    // Writing throws when the pipeline stops (Select-Object -First, -ErrorAction Stop): then no work may go on unseen.
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

    // A command that has nothing left to do may stand in a pipeline that is stopped.
    private void Interrupted()
    {
        _stoppedByUser |= Stopping;
        _interrupted |= _queue?.Busy == true || (Stopping && !_work.Count.Known);
    }

    // A pipeline that stops takes no more output from its commands; its host does.
    private void ReportInterruption()
    {
        if (!_interrupted || !SendsChanges || _silent)
            return;
        var interruption = _work.Interrupted(CommandName);
        // A consumer that has enough did not want more; that something was left undone is news all the same.
        var text = _stoppedByUser || interruption.Unfinished ? interruption.Text : null;
        if (InterruptionNote is { } note)
            text = $"{text ?? $"{CommandName} was interrupted."} {note}";
        if (text is not null)
            _host?.UI.WriteWarningLine(VisibleText.Escape(text));
    }
}
