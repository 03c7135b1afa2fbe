using System.Management.Automation;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    // A page of most lists.
    private const int MostTogether = 100;

    private readonly TaskCompletionSource _consumed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Over when the pipeline has taken a first object and wants more; at once where nobody could stop it.
    /// </summary>
    private protected Task MoreWanted => HasConsumer ? _consumed.Task : Task.CompletedTask;

    /// <summary>From a task: writes an object to the pipeline.</summary>
    internal ValueTask EmitAsync(object value) => OutputTurn.Current is null
        ? _pump.PostAsync(Writing([value], BulkItem.Running), Cancellation)
        : new ValueTask(EmitAndWaitAsync(value));

    /// <summary>
    /// From a task: writes an object and waits until the pipeline has taken it. What comes after is then really wanted: a
    /// <c>Select-Object -First 1</c> stops the command here. Where it is not the turn of the task, the object is kept, and the task goes
    /// on.
    /// </summary>
    private protected Task EmitAndWaitAsync(object value) => EmitAndWaitAsync([value]);

    /// <summary>From a task: writes all of a list. What is not wanted is left out.</summary>
    private protected async Task EmitAllAsync<T>(IAsyncEnumerable<T> items, Func<T, bool>? wanted = null, Traversal? traversal = null)
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
                next = WrittenAsync(page, next, traversal);
                page = [];
            }

            if (!await next.ConfigureAwait(false))
                break;
            if (wanted?.Invoke(each.Current) == false)
                continue;
            page.Add(each.Current);
            if (!first)
                continue;
            await OutsideAsync(traversal, EmitAndWaitAsync(page)).ConfigureAwait(false);
            page = [];
            first = false;
        }

        if (page.Count > 0)
            await OutsideAsync(traversal, EmitAndWaitAsync(page)).ConfigureAwait(false);
    }

    /// <summary>
    /// From a task: writes all of one list of several. What it fails with concerns that list; the others are of use all the same.
    /// </summary>
    private protected Task EmitListAsync<T>(Traversal traversal, IAsyncEnumerable<T> items, string? target, Func<T, bool>? wanted = null)
        where T : notnull =>
        traversal.CallAsync(async Task () =>
        {
            try
            {
                await EmitAllAsync(items, wanted, traversal).ConfigureAwait(false);
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

    private async Task<bool> WrittenAsync(List<object> values, Task<bool> next, Traversal? traversal)
    {
        var writing = EmitAndWaitAsync(values);
        await Task.WhenAny(next).ConfigureAwait(false);
        await OutsideAsync(traversal, writing).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    // What only waits to be written takes no place from what makes calls: otherwise what comes first could wait for what comes later.
    private static Task OutsideAsync(Traversal? traversal, Task writing) => traversal is null ? writing : traversal.OutsideAsync(writing);

    private async Task EmitAndWaitAsync(List<object> values)
    {
        var write = Writing(values, BulkItem.Running);
        if (OutputTurn.Current is { } turn)
        {
            await turn.WriteAsync(write, values.Count, Cancellation).ConfigureAwait(false);
            return;
        }

        var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _pump.PostAsync(
            () =>
            {
                write();
                written.SetResult();
            },
            Cancellation).ConfigureAwait(false);
        await written.Task.WaitAsync(Cancellation).ConfigureAwait(false);
    }

    private Action Writing(List<object> values, BulkItem? item) => () =>
    {
        item?.Deliver();
        foreach (var value in values)
            WriteObject(value);
        _consumed.TrySetResult();
    };
}
