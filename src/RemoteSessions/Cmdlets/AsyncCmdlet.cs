using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Reflection;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Cmdlets;

/// <summary>
/// A cmdlet whose work runs in tasks: several at once, each with its own errors, all ended by Ctrl+C or by a
/// <c>Select-Object -First</c> further down.
/// </summary>
public abstract partial class AsyncCmdlet : PSCmdlet, IDisposable
{
    // After a stop, how long the prompt waits for tasks to notice; what takes longer ends on its own.
    private static readonly TimeSpan StopGrace = TimeSpan.FromMilliseconds(500);

    // A page of most lists.
    private const int MostTogether = 100;

    // A command that acts takes its input ahead of its work, so that progress can say how much there is. More than this is not kept.
    private const int InputAhead = 10_000;

    private readonly CancellationTokenSource _stop = new();
    private readonly OutputPump _pump;
    private readonly PromptingContext _context;
    private readonly BulkWork _work;
    private readonly BulkDisplay? _display;
    private WorkQueue? _queue;
    private System.Management.Automation.Host.PSHost? _host;
    private bool _interrupted;
    private bool _silent;
    private bool _stoppedByUser;

    /// <summary>Makes the cmdlet.</summary>
    protected AsyncCmdlet()
    {
        var name = GetType().GetCustomAttribute<CmdletAttribute>();
        if (name?.SupportsShouldProcess == true)
            _display = new BulkDisplay($"{name.VerbName}-{name.NounName}", EmitProgress, TimeProvider.System);
        _pump = new OutputPump(() => Stopping || Cancellation.IsCancellationRequested);
        _context = new PromptingContext(_pump, () => Host);
        _work = new BulkWork(
            count => _display?.Show(count), text => _pump.Note(() => WriteVerbose(text)), text => _pump.Note(() => WriteDebug(text)));
    }

    /// <summary>Cancelled when the pipeline stops.</summary>
    protected CancellationToken Cancellation => _stop.Token;

    /// <summary>How many tasks run at once.</summary>
    protected virtual int Concurrency => 8;

    /// <summary>Frees what the cmdlet holds.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (Stopping)
            Interrupted();
        ReportInterruption();
        if (SendsChanges)
            Completion.LiveCompleter.Forget();
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
    private protected void Start(object? target, Func<Task> work)
    {
        Guard(() =>
        {
            if (_host is null)
            {
                _host = Host;
                var wish = MyInvocation.BoundParameters.TryGetValue("WarningAction", out var given) ? given : GetVariableValue("WarningPreference");
                _silent = $"{wish}" is "SilentlyContinue" or "Ignore";
            }

            _queue ??= new WorkQueue(Concurrency, _display is null ? 0 : InputAhead, Cancellation);
            var onlyThis = NamesItsProfile;
            var item = _work.Begin(target);
            _pump.DrainUntil(_queue.PlaceAsync());
            _queue.Add(() => CaughtAsync(item, work, onlyThis));
        });
    }

    /// <summary>Waits for all work, writing as it comes.</summary>
    private protected void Finish() => Guard(() =>
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
        if (_queue is { } queue && !MyInvocation.BoundParameters.ContainsKey(nameof(AwsBulkCmdlet.ThrottleLimit)))
            Guard(() => _pump.DrainUntil(queue.IdleAsync()));
    }

    /// <summary>From a task: writes an object to the pipeline.</summary>
    private protected ValueTask EmitAsync(object value)
    {
        var item = BulkItem.Running;
        return _pump.PostAsync(
            () =>
            {
                item?.Deliver();
                WriteObject(value);
            },
            Cancellation);
    }

    /// <summary>
    /// From a task: writes an object and waits until the pipeline has taken it. What comes after is then really wanted: a
    /// <c>Select-Object -First 1</c> stops the command here.
    /// </summary>
    private protected Task EmitTakenAsync(object value) => EmitTakenAsync([value]);

    /// <summary>From a task: writes all of a list. What is not wanted is left out; <paramref name="taken"/> is told of the first.</summary>
    private protected async Task EmitAllAsync<T>(IAsyncEnumerable<T> items, Func<T, bool>? wanted = null, Action? taken = null) where T : notnull
    {
        var first = true;
        var page = new List<object>();
        var each = items.GetAsyncEnumerator(Cancellation);
        await using var disposal = each.ConfigureAwait(false);
        while (true)
        {
            var next = each.MoveNextAsync().AsTask();
            if (page.Count > 0 && (!next.IsCompletedSuccessfully || page.Count == MostTogether))
            {
                // What came together goes to the other thread together, while more of it, or a failure, is on its way.
                next = WrittenAsync(page, next);
                page = [];
            }

            if (!await next.ConfigureAwait(false))
                break;
            if (wanted?.Invoke(each.Current) == false)
                continue;
            page.Add(each.Current);
            if (!first)
                continue;
            await EmitTakenAsync(page).ConfigureAwait(false);
            page = [];
            taken?.Invoke();
            first = false;
        }

        if (page.Count > 0)
            await EmitTakenAsync(page).ConfigureAwait(false);
    }

    private async Task<bool> WrittenAsync(List<object> values, Task<bool> next)
    {
        await Task.WhenAll(EmitTakenAsync(values), next).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    private async Task EmitTakenAsync(List<object> values)
    {
        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var item = BulkItem.Running;
        await _pump.PostAsync(
            () =>
            {
                item?.Deliver();
                foreach (var value in values)
                    WriteObject(value);
                taken.SetResult();
            },
            Cancellation).ConfigureAwait(false);
        await taken.Task.WaitAsync(Cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// From a task: writes all of one list of several. What it fails with concerns that list; the others are of use all the same.
    /// </summary>
    private protected Task EmitListAsync<T>(Walk walk, IAsyncEnumerable<T> items, string? target, Func<T, bool>? wanted = null) where T : notnull =>
        walk.CallAsync(async Task () =>
        {
            try
            {
                await EmitAllAsync(items, wanted, walk.Taken).ConfigureAwait(false);
            }
            catch (AwsServiceException failure)
            {
                await EmitErrorAsync(failure, target).ConfigureAwait(false);
            }
        });

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

    /// <summary>From a task: writes a file as Get-Item would, with all that PowerShell knows of it.</summary>
    private protected ValueTask EmitFileAsync(string path, PSNoteProperty note) => _pump.PostAsync(
        () =>
        {
            foreach (var file in InvokeProvider.Item.Get([path], force: true, literalPath: true))
            {
                file.Properties.Add(note);
                WriteObject(file);
            }
        },
        Cancellation);

    /// <summary>From a task: writes an error.</summary>
    private protected ValueTask EmitErrorAsync(Exception failure, object? target) => EmitErrorAsync(failure, target, onlyThis: false);

    /// <summary>From a task: writes a verbose line.</summary>
    private protected ValueTask EmitVerboseAsync(string text) => _pump.PostAsync(() => WriteVerbose(text), Cancellation);

    /// <summary>From a task: writes a warning.</summary>
    private protected ValueTask EmitWarningAsync(string text) => _pump.PostAsync(() => WriteWarning(text), Cancellation);

    /// <summary>From a task: shows progress.</summary>
    private protected void EmitProgress(ProgressRecord progress) => _pump.Show(progress.ActivityId, () => WriteProgress(progress));

    /// <summary>The command's name as in its help.</summary>
    internal string CommandName => MyInvocation.MyCommand?.Name ?? GetType().Name;

    /// <summary>Whether a command further down may stop this one before its end.</summary>
    private protected bool HasConsumer => MyInvocation.PipelinePosition < MyInvocation.PipelineLength;

    /// <summary>Whether the user asked to see what would happen only.</summary>
    private protected bool WhatIf => MyInvocation.BoundParameters.TryGetValue("WhatIf", out var given)
        ? LanguagePrimitives.IsTrue(given)
        : LanguagePrimitives.IsTrue(GetVariableValue("WhatIfPreference"));

    /// <summary>Whether nobody will read what the command would do: it need not find out more than it has to know.</summary>
    private protected bool NobodyAsks(bool force)
    {
        var confirm = MyInvocation.BoundParameters.TryGetValue("Confirm", out var given) ? LanguagePrimitives.IsTrue(given) : (bool?)null;
        return !WhatIf && (confirm == false || (confirm is null && (force || GetVariableValue("ConfirmPreference") is ConfirmImpact.None)));
    }

    /// <summary>
    /// Whether ShouldProcess neither asks nor tells: then a command needn't look up what only the question would say.
    /// </summary>
    private protected bool RunsUnasked(bool force = false)
    {
        if (WhatIf || MyInvocation.BoundParameters.ContainsKey("Confirm"))
            return NobodyAsks(force);
        var impact = GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact ?? ConfirmImpact.Medium;
        return force || IsUnasked(impact);
    }

    /// <summary>Whether PowerShell doesn't ask before a change of an impact, unless -Confirm tells it to.</summary>
    private protected bool IsUnasked(ConfirmImpact impact) =>
        GetVariableValue("ConfirmPreference") is not ConfirmImpact preference || preference == ConfirmImpact.None || impact < preference;

    /// <summary>Asks as PowerShell asks; -Force answers the question, but not -WhatIf and not an explicit -Confirm.</summary>
    private protected bool Confirmed(string target, string action, bool force)
    {
        var asked = MyInvocation.BoundParameters.TryGetValue("Confirm", out var confirm) && LanguagePrimitives.IsTrue(confirm);
        return (force && !WhatIf && !asked) || ShouldProcess(target, action);
    }

    /// <summary>Whether the current record says with which profile to call: then the next may name a better one.</summary>
    private protected virtual bool NamesItsProfile => false;

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
            _host?.UI.WriteWarningLine(VisibleText.Of(text));
    }
}
