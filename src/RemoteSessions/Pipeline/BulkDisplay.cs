using System.Globalization;
using System.Management.Automation;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// How a command that acts on many things looks while it does: done, failed, remaining, how many a second, how long still.
/// </summary>
internal sealed class BulkDisplay(string activity, Action<ProgressRecord> show, TimeProvider time)
{
    /// <summary>What is over sooner needs no bar.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Faster than this nobody reads.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // The rate is that of the last seconds: after a burst, and under a limit, that of the whole run would promise too much.
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
            show(new ProgressRecord(_id, activity, Text(count, rate))
            {
                PercentComplete = count.Known ? 100 * count.Ended / count.Total : -1,
                // PowerShell shows it, in every view.
                SecondsRemaining = count.Known && rate > 0 ? (int)Math.Ceiling(count.Remaining / rate) : -1,
            });
        }
    }

    public void Complete()
    {
        lock (_gate)
        {
            if (_shown is not null)
                show(new ProgressRecord(_id, activity, "done") { RecordType = ProgressRecordType.Completed });
            _shown = null;
        }
    }

    private static string Text(BulkCount count, double rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{count.Done} done, {count.Failed} failed, {count.Remaining} remaining of {count.Total}{(count.Known ? "" : " so far")} - "
        + $"{rate:0.#} a second"
        + $"{(count.Limit is { } limit ? $" ({limit})" : "")}");
}
