using System.Globalization;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>Counts what becomes of the things that a command acts on. Called from any thread.</summary>
/// <param name="changed">Told of each change of the count.</param>
/// <param name="verbose">Writes a verbose line.</param>
/// <param name="debug">Writes a debug line.</param>
internal sealed class BulkWork(Action<BulkCount> changed, Action<string> verbose, Action<string> debug)
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

    /// <summary>One more. What is without a target is work of the command, and not counted.</summary>
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

    /// <summary>One has ended. What was not begun here, such as a question before the work, is not counted.</summary>
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

    /// <summary>No more can come.</summary>
    public void Close()
    {
        if (!Count.Known)
            Change(count => count with { Known = true });
    }

    /// <summary>A call waits for its turn. The user is told once for each operation.</summary>
    public void Limited(AwsOperation operation, double perSecond)
    {
        var what = operation.SharesRate ? "calls" : operation.Name;
        var rate = string.Create(CultureInfo.InvariantCulture, $"{perSecond:0.#} {what} a second");
        Change(count => count with { Limit = $"at most {rate}" });
        lock (_gate)
        {
            if (!_told.Add(operation.Name))
                return;
        }

        verbose(operation.Rate is { } documented
            ? $"{operation.Service.DisplayName} allows {rate} after {documented.Burst} at once: further calls wait for their turn."
            : $"{operation.Service.DisplayName} refused {operation.Name} as called too often: at most {rate} are sent for now.");
    }

    /// <summary>Writes a verbose line.</summary>
    public void Verbose(string text) => verbose(text);

    /// <summary>Writes a debug line.</summary>
    public void Debug(string text) => debug(text);

    /// <summary>How the command stands now that it was interrupted.</summary>
    public Interruption Interrupted(string command)
    {
        lock (_gate)
            return new Interruption(command, _count, [.. _open], [.. _closed]);
    }

    private void Change(Func<BulkCount, BulkCount> change)
    {
        // Inside, so that no older count comes after a newer one.
        lock (_gate)
            changed(_count = change(_count));
    }
}
