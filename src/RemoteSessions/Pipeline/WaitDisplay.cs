using System.Globalization;
using System.Management.Automation;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Shows the progress of a wait: the states, the elapsed time, and the timeout. If the command waits for several resources, their states
/// are also shown on separate lines.
/// </summary>
internal sealed class WaitDisplay(string activity, Action<ProgressRecord> show, Func<string, string>? nameOf = null)
{
    // The maximum number of resources whose states are shown on separate lines. More lines would scroll the prompt off the screen.
    private const int MostItems = 10;

    // The command can wait in several Regions concurrently, so each wait uses its own progress IDs.
    private static int _lastId = 20200;

    private readonly int _id = Interlocked.Add(ref _lastId, MostItems + 1) - MostItems;
    private readonly Dictionary<string, int> _items = new(StringComparer.Ordinal);

    public void Show(WaitProgress wait)
    {
        var pending = wait.Polled.Where(polled => polled.Value.Outcome == WaitOutcome.Pending).ToList();
        var states = string.Join(", ", pending.GroupBy(polled => polled.Value.State).OrderBy(state => state.Key, StringComparer.Ordinal)
            .Select(state => $"{state.Count()} {state.Key}"));
        var status = wait.Total == 1
            ? (pending.Count > 0 ? Text(pending[0].Value) : CommandMessages.Done)
            : CommandMessages.WaitProgress(wait.Ended, wait.Total, states);
        show(new ProgressRecord(_id, activity, CommandMessages.WaitTime(status, Clock(wait.Elapsed), Clock(wait.Timeout)))
        {
            PercentComplete = wait.Total == 0 ? 100 : Math.Clamp(100 * wait.Ended / wait.Total, 0, 100),
        });
        if (wait.Total > 1)
            ShowItems(wait.Polled);
    }

    /// <summary>
    /// Shows which of several consecutive steps is running and, if this step waits for resources, the progress of the wait.
    /// </summary>
    public void ShowStep(string step, WaitProgress? wait) => show(new ProgressRecord(_id, activity, wait is null
        ? step
        : CommandMessages.WaitStep(
            step, string.Join(", ", wait.Polled.Select(polled => Text(polled.Value))), Clock(wait.Elapsed), Clock(wait.Timeout))));

    public void Complete()
    {
        foreach (var (key, id) in _items)
            show(new ProgressRecord(id, Name(key), CommandMessages.Done)
            {
                ParentActivityId = _id,
                RecordType = ProgressRecordType.Completed,
            });
        show(new ProgressRecord(_id, activity, CommandMessages.Done) { RecordType = ProgressRecordType.Completed });
    }

    public static string Clock(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private void ShowItems(IReadOnlyList<KeyValuePair<string, WaitResult>> polled)
    {
        foreach (var (key, result) in polled)
        {
            var over = result.Outcome != WaitOutcome.Pending;
            if (!_items.TryGetValue(key, out var id))
            {
                if (over || _items.Count >= MostItems)
                    continue;
                _items[key] = id = _id + 1 + _items.Count;
            }

            show(new ProgressRecord(id, Name(key), Text(result))
            {
                ParentActivityId = _id,
                RecordType = over ? ProgressRecordType.Completed : ProgressRecordType.Processing,
            });
        }
    }

    private string Name(string key) => nameOf?.Invoke(key) ?? key;

    private static string Text(WaitResult result) =>
        result.Outcome == WaitOutcome.Pending && result.Reason is { } howFar ? $"{result.State}, {howFar}" : result.State;
}
