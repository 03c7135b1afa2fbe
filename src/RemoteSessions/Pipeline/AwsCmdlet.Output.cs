using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    // A page of most lists.
    private const int MostTogether = 100;

    private readonly TaskCompletionSource _taken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Over when the pipeline has taken a first object and wants more; at once where nobody could stop it.
    /// </summary>
    private protected Task MoreWanted => HasConsumer ? _taken.Task : Task.CompletedTask;

    /// <summary>From a task: writes an object to the pipeline.</summary>
    internal ValueTask EmitAsync(object value) => OutputTurn.Current is null
        ? _pump.PostAsync(Writing([value], BulkItem.Running), Cancellation)
        : new ValueTask(EmitTakenAsync(value));

    /// <summary>
    /// From a task: writes an object and waits until the pipeline has taken it. What comes after is then really wanted: a
    /// <c>Select-Object -First 1</c> stops the command here. Where it is not the turn of the task, the object is kept, and the task goes
    /// on.
    /// </summary>
    private protected Task EmitTakenAsync(object value) => EmitTakenAsync([value]);

    /// <summary>From a task: writes all of a list. What is not wanted is left out.</summary>
    private protected async Task EmitAllAsync<T>(IAsyncEnumerable<T> items, Func<T, bool>? wanted = null, Walk? walk = null)
        where T : notnull
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
                next = WrittenAsync(page, next, walk);
                page = [];
            }

            if (!await next.ConfigureAwait(false))
                break;
            if (wanted?.Invoke(each.Current) == false)
                continue;
            page.Add(each.Current);
            if (!first)
                continue;
            await OutsideAsync(walk, EmitTakenAsync(page)).ConfigureAwait(false);
            page = [];
            first = false;
        }

        if (page.Count > 0)
            await OutsideAsync(walk, EmitTakenAsync(page)).ConfigureAwait(false);
    }

    /// <summary>
    /// From a task: writes all of one list of several. What it fails with concerns that list; the others are of use all the same.
    /// </summary>
    private protected Task EmitListAsync<T>(Walk walk, IAsyncEnumerable<T> items, string? target, Func<T, bool>? wanted = null)
        where T : notnull =>
        walk.CallAsync(async Task () =>
        {
            try
            {
                await EmitAllAsync(items, wanted, walk).ConfigureAwait(false);
            }
            catch (AwsServiceException failure)
            {
                await EmitErrorAsync(failure, target).ConfigureAwait(false);
            }
        });

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
    internal ValueTask EmitErrorAsync(Exception failure, object? target) => EmitErrorAsync(failure, target, onlyThis: false);

    /// <summary>From a task: writes a verbose line.</summary>
    internal ValueTask EmitVerboseAsync(string text) => _pump.PostAsync(() => WriteVerbose(text), Cancellation);

    /// <summary>From a task: writes a warning.</summary>
    internal ValueTask EmitWarningAsync(string text) => _pump.PostAsync(() => WriteWarning(text), Cancellation);

    /// <summary>From a task: shows progress.</summary>
    internal void EmitProgress(ProgressRecord progress) => _pump.Show(progress.ActivityId, () => WriteProgress(progress));

    private async Task<bool> WrittenAsync(List<object> values, Task<bool> next, Walk? walk)
    {
        var writing = EmitTakenAsync(values);
        await Task.WhenAny(next).ConfigureAwait(false);
        await OutsideAsync(walk, writing).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    // What only waits to be written takes no place from what makes calls: otherwise what comes first could wait for what comes later.
    private static Task OutsideAsync(Walk? walk, Task writing) => walk is null ? writing : walk.OutsideAsync(writing);

    private async Task EmitTakenAsync(List<object> values)
    {
        var write = Writing(values, BulkItem.Running);
        if (OutputTurn.Current is { } turn)
        {
            await turn.WriteAsync(write, values.Count, Cancellation).ConfigureAwait(false);
            return;
        }

        var taken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _pump.PostAsync(
            () =>
            {
                write();
                taken.SetResult();
            },
            Cancellation).ConfigureAwait(false);
        await taken.Task.WaitAsync(Cancellation).ConfigureAwait(false);
    }

    private Action Writing(List<object> values, BulkItem? item) => () =>
    {
        item?.Deliver();
        foreach (var value in values)
            WriteObject(value);
        _taken.TrySetResult();
    };
}
