using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Counts all items that a command acts on, the successful items, and the failed items. Any thread can call the methods of this class.
/// </summary>
/// <param name="changed">A callback that runs after each change to the count.</param>
/// <param name="verbose">Writes a verbose message. The function that creates the message is called only if the message is
/// displayed.</param>
/// <param name="debug">Writes a debug message. The function that creates the message is called only if the message is displayed.</param>
internal sealed class BulkWork(Action<BulkCount> changed, Action<Func<string>> verbose, Action<Func<string>> debug)
{
    private readonly object _gate = new();
    private readonly HashSet<BulkItem> _open = [];
    private readonly List<BulkItem> _closed = [];
    private readonly HashSet<string> _told = [];
    private BulkCount _count = new(0, false, 0, 0, null);

    public BulkCount Count
    {
        get
        {
            lock (_gate)
                return _count;
        }
    }

    /// <summary>
    /// Adds an item. If the target is null, the item represents work for several targets, such as waiting for them, and isn't included in
    /// the count.
    /// </summary>
    public BulkItem Begin(object? target)
    {
        var item = new BulkItem(this, target);
        lock (_gate)
        {
            if (target is not null && _open.Add(item))
                Change(count => count with { Total = count.Total + 1 });
        }

        return item;
    }

    /// <summary>
    /// Records that the work on an item has ended, and counts the item as done or failed. Work that wasn't started with
    /// <see cref="Begin"/>, such as a lookup for a prompt, isn't counted.
    /// </summary>
    public void End(BulkItem item)
    {
        lock (_gate)
        {
            if (!_open.Remove(item))
                return;
            if (!item.Failed && item.Changes.Count > 0)
                _closed.Add(item);
            Change(count => item.Failed ? count with { Failed = count.Failed + 1 } : count with { Done = count.Done + 1 });
        }
    }

    /// <summary>Marks the total number of items as final.</summary>
    public void Close()
    {
        if (!Count.Known)
            Change(count => count with { Known = true });
    }

    /// <summary>Reports that a call is waiting because of the rate limit. The user gets one message for each operation.</summary>
    public void Limited(AwsOperation operation, double perSecond)
    {
        var calls = operation.SharesRate ? CommandMessages.Calls : operation.Name;
        Change(count => count with { Limit = CommandMessages.AtMost(perSecond, calls) });
        lock (_gate)
        {
            if (!_told.Add(operation.Name))
                return;
        }

        verbose(() => operation.Rate is { } documented
            ? CommandMessages.RateLimited(
                operation.Service.DisplayName, operation.SharesRate ? CommandMessages.Calls : CommandMessages.CallsOf(operation.Name),
                documented.Burst, perSecond)
            : CommandMessages.RateThrottled(operation.Service.DisplayName, operation.Name, perSecond));
    }

    /// <summary>Writes a verbose message.</summary>
    public void Verbose(Func<string> text) => verbose(text);

    /// <summary>Writes a debug message.</summary>
    public void Debug(Func<string> text) => debug(text);

    /// <summary>
    /// Returns the progress of an interrupted command, the incomplete items, and the completed items for which a change was sent.
    /// </summary>
    public Interruption Interrupted(string command)
    {
        lock (_gate)
            return new Interruption(command, _count, [.. _open], [.. _closed]);
    }

    private void Change(Func<BulkCount, BulkCount> change)
    {
        // The callback runs inside the lock, so that an older count is never reported after a newer count.
        lock (_gate)
            changed(_count = change(_count));
    }
}
