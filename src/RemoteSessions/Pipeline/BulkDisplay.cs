using System.Management.Automation;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Shows the progress of a command that acts on many items: the numbers of completed, failed, and remaining items, the rate, and the
/// remaining time.
/// </summary>
internal sealed class BulkDisplay(string activity, Action<ProgressRecord> show, TimeProvider time)
{
    /// <summary>The delay before the progress bar is shown. Commands that finish during this delay don't show a progress bar.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>The minimum time between two updates. Users couldn't read the progress if it were updated more often.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // The number of processed items per second is measured over the last 10 seconds. The average rate since the start of the command would
    // be too high after a burst of calls or while a rate limit applies.
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(10);

    private static int _lastId = 20000;

    private readonly object _gate = new();
    private readonly int _id = 20000 + (Interlocked.Increment(ref _lastId) % 100);
    private readonly long _start = time.GetTimestamp();
    private readonly Queue<(TimeSpan At, int Ended)> _samples = new([(TimeSpan.Zero, 0)]);
    private TimeSpan? _shown;

    public void Show(BulkCount count)
    {
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            if (count.Total < 2 || now < Patience || now - _shown < Pause)
                return;
            _shown = now;
            _samples.Enqueue((now, count.Ended));
            while (_samples.Count > 2 && now - _samples.Peek().At > Recent)
                _samples.Dequeue();
            var (at, ended) = _samples.Peek();
            var rate = (count.Ended - ended) / (now - at).TotalSeconds;
            var status = CommandMessages.BulkProgress(
                count.Done, count.Failed, count.Remaining, count.Total, count.Known, rate, count.Limit);
            show(new ProgressRecord(_id, activity, status)
            {
                PercentComplete = count.Known ? 100 * count.Ended / count.Total : -1,
                // PowerShell shows this value in every progress view.
                SecondsRemaining = count.Known && rate > 0 ? (int)Math.Ceiling(count.Remaining / rate) : -1,
            });
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            if (_shown is not null)
                show(new ProgressRecord(_id, activity, CommandMessages.Done) { RecordType = ProgressRecordType.Completed });
            _shown = null;
        }
    }
}
