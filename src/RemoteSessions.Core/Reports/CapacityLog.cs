using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>What was measured, for a report: from any task, in the order of time.</summary>
internal sealed class CapacityLog
{
    private readonly object _gate = new();
    private readonly Dictionary<(string Service, string Region, string? Profile, string Name), CapacityHistory> _histories = [];
    private readonly SortedSet<DateTime> _times = [];
    private readonly List<CapacityFailure> _failures = [];
    private readonly List<(RemoteSessionCapacity Row, IReadOnlyCollection<RemoteSession>? Sessions)> _sample = [];

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => _times.Count == 0 && _failures.Count == 0;

    public IReadOnlyCollection<DateTime> Times => _times;

    public IReadOnlyList<CapacityFailure> Failures => _failures;

    public IEnumerable<CapacityHistory> Histories => _histories.Values
        .OrderBy(history => history.Last.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(history => history.Last.Region, StringComparer.Ordinal);

    /// <param name="row">A row of the sample that is being taken.</param>
    /// <param name="sessions">The sessions that it counts; null where they could not be read.</param>
    public void Add(RemoteSessionCapacity row, IReadOnlyCollection<RemoteSession>? sessions)
    {
        lock (_gate)
            _sample.Add((row, sessions));
    }

    public void AddFailure(DateTime time, string where, string message)
    {
        lock (_gate)
            _failures.Add(new CapacityFailure(time, where, message));
    }

    /// <summary>The sample has been taken. One that was broken off is no sample, unless there is no other.</summary>
    public void EndSample(bool complete = true)
    {
        lock (_gate)
        {
            foreach (var (row, sessions) in complete || _times.Count == 0 ? _sample : [])
            {
                var key = (row.Service, row.Region, row.ProfileName, row.Name);
                if (!_histories.TryGetValue(key, out var history))
                    _histories[key] = history = new CapacityHistory(row);
                history.Add(row, sessions);
                _times.Add(row.Time);
            }

            _sample.Clear();
        }
    }
}
