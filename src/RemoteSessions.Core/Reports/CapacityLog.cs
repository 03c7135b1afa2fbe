using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>Collects the samples for a report. Any thread can add rows to the current sample. The samples are ordered by time.</summary>
internal sealed class CapacityLog
{
    private readonly object _gate = new();
    private readonly Dictionary<(string Service, string Region, string? Profile, string Name, string? Part), CapacityHistory>
        _histories = [];
    private readonly SortedSet<DateTime> _times = [];
    private readonly List<CapacityFailure> _failures = [];
    private readonly List<(RemoteSessionCapacity Row, IReadOnlyCollection<RemoteSession>? Sessions)> _sample = [];

    /// <summary>Indicates whether the log contains neither samples nor errors.</summary>
    public bool IsEmpty => _times.Count == 0 && _failures.Count == 0;

    public IReadOnlyCollection<DateTime> Times => _times;

    public IReadOnlyList<CapacityFailure> Failures => _failures;

    public IEnumerable<CapacityHistory> Histories => _histories.Values
        .OrderBy(history => history.Last.Name, StringComparer.OrdinalIgnoreCase)
        .ThenBy(history => history.Last.Region, StringComparer.Ordinal)
        .ThenBy(history => history.Last.Part, StringComparer.Ordinal);

    /// <param name="row">A row of the current sample.</param>
    /// <param name="sessions">The sessions that the row is based on, or null if the sessions couldn't be read.</param>
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

    /// <summary>Ends the current sample. An interrupted sample is used only if there is no other sample.</summary>
    public void EndSample(bool complete = true)
    {
        lock (_gate)
        {
            foreach (var (row, sessions) in complete || _times.Count == 0 ? _sample : [])
            {
                var key = (row.Service, row.Region, row.ProfileName, row.Name, row.Part);
                if (!_histories.TryGetValue(key, out var history))
                    _histories[key] = history = new CapacityHistory(row);
                history.Add(row, sessions);
                _times.Add(row.Time);
            }

            _sample.Clear();
        }
    }
}
