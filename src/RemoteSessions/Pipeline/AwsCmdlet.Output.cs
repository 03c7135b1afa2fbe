using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsCmdlet
{
    // Most AWS list operations return up to this number of items on a page.
    private const int MostTogether = 100;

    // Identifies the objects that the command has already written to the pipeline. If the user typed ARNs, the command records each object
    // that it writes, so that no object is written twice.
    private readonly HashSet<(Type Type, string Key, string Region, string? ProfileName)> _written = [];
    private bool? _hasTypedArns;

    private readonly TaskCompletionSource _consumed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>
    /// Returns a task that completes when the pipeline has received the first object and requests another object. If this command is the
    /// last command in the pipeline, the returned task is already completed.
    /// </summary>
    private protected Task MoreWanted => HasConsumer ? _consumed.Task : Task.CompletedTask;

    /// <summary>Writes an object to the pipeline. Any thread can call this method.</summary>
    internal ValueTask EmitAsync(object value) => OutputTurn.Current is null
        ? _pump.PostAsync(Writing([value], BulkItem.Running), Cancellation)
        : new ValueTask(EmitAndWaitAsync(value));

    /// <summary>
    /// Writes an object from a task, and waits until the pipeline has received it, so that <c>Select-Object -First 1</c> stops the command
    /// at this point. If it isn't the task's turn to write, the object is stored and written later, and the task continues without waiting.
    /// </summary>
    private protected Task EmitAndWaitAsync(object value) => EmitAndWaitAsync([value]);

    /// <summary>
    /// Writes the objects in a list to the pipeline. Any thread can call this method. Objects for which <paramref name="wanted"/> returns
    /// false aren't written.
    /// </summary>
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
                // Objects that are available at the same time, such as those on one page, are passed to the pipeline's thread together,
                // while the next objects are still being read.
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
    /// Writes all objects in a list to the pipeline. A task that reads several lists calls this method for each list. An error affects only
    /// the list in which it occurs. If one list can't be read, the task still writes the objects in the other lists.
    /// </summary>
    private protected Task EmitListAsync<T>(Traversal traversal, IAsyncEnumerable<T> items, string? target, Func<T, bool>? wanted = null)
        where T : notnull =>
        traversal.CallAsync(async Task () =>
        {
            try
            {
                await EmitAllAsync(items, wanted, traversal).ConfigureAwait(false);
            }
            catch (AwsServiceException failure) when (target is not null)
            {
                await EmitErrorAsync(failure, target).ConfigureAwait(false);
            }
        });

    /// <summary>
    /// Writes a FileInfo object to the pipeline. Any thread can call this method. Like the output of Get-Item, the object has all
    /// properties that PowerShell adds to files.
    /// </summary>
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

    /// <summary>Writes an error. Any thread can call this method.</summary>
    internal ValueTask EmitErrorAsync(Exception failure, object? target) => EmitErrorAsync(failure, target, onlyThis: false);

    /// <summary>Writes a verbose message. Any thread can call this method.</summary>
    internal ValueTask EmitVerboseAsync(string text) =>
        _writesVerbose ? _pump.PostAsync(() => WriteVerbose(text), Cancellation) : ValueTask.CompletedTask;

    /// <summary>Writes a warning. Any thread can call this method.</summary>
    internal ValueTask EmitWarningAsync(string text) => _pump.PostAsync(() => WriteWarning(text), Cancellation);

    /// <summary>Shows progress. Any thread can call this method.</summary>
    internal void EmitProgress(ProgressRecord progress) => _pump.Show(progress.ActivityId, () => WriteProgress(progress));

    private async Task<bool> WrittenAsync(List<object> values, Task<bool> next, Traversal? traversal)
    {
        var writing = EmitAndWaitAsync(values);
        await Task.WhenAny(next).ConfigureAwait(false);
        await OutsideAsync(traversal, writing).ConfigureAwait(false);
        return await next.ConfigureAwait(false);
    }

    // While a task waits until its object is written, the task doesn't occupy a slot for concurrent calls. Otherwise, the first task in the
    // output order could wait for a slot that later tasks occupy.
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

    /// <summary>
    /// Returns the value that identifies an object in the output, or null if several objects in the output can have the same value.
    /// </summary>
    private protected virtual string? OutputKey(AwsResource item) =>
        ResourceTypes.Find(item) is { ArnKind: not null } identity ? identity.ArnOf(item) ?? identity.KeyOf(item) : null;

    // A name, an ID, and an ARN that the user typed can identify the same resource. Each ARN is queried separately, because each query is
    // sent to the Region in the ARN.
    private bool IsRepeated(object value)
    {
        _hasTypedArns ??= !SendsChanges && ParameterSetName != ByObject && MyInvocation.BoundParameters.Values.OfType<string[]>()
            .Any(typed => typed.Length > 1 && Array.Exists(typed, text => ResourceArn.TryRead(text, out _)));
        return _hasTypedArns == true && value is AwsResource item && OutputKey(item) is { } key
            && !_written.Add((item.GetType(), key, item.Region, item.ProfileName));
    }

    private Action Writing(List<object> values, BulkItem? item) => () =>
    {
        item?.Deliver();
        foreach (var value in values.Where(value => !IsRepeated(value)))
            WriteObject(value);
        _consumed.TrySetResult();
    };
}
