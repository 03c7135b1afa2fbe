namespace RemoteSessions.Sessions.Report;

/// <summary>A fleet or pool at one time, as far as a report needs it.</summary>
internal sealed record CapacityReading(DateTime Time, int? Running, int? InUse, double? Utilization, int? Connected, int? Disconnected);

/// <summary>A user who has left a session; <paramref name="SeenSince"/>: in each sample from that one on.</summary>
internal sealed record AwayUser(RemoteSession Session, DateTime SeenSince);

/// <summary>What a call, or the list of a fleet's sessions, failed with.</summary>
internal sealed record CapacityFailure(DateTime Time, string Where, string Message);

/// <summary>A fleet or pool through all samples.</summary>
internal sealed class CapacityHistory(RemoteSessionCapacity first)
{
    /// <summary>As it was seen last.</summary>
    public RemoteSessionCapacity Last { get; private set; } = first;

    public List<CapacityReading> Readings { get; } = [];

    /// <summary>Who was away when it was seen last.</summary>
    public IReadOnlyDictionary<string, AwayUser> Away { get; private set; } = new Dictionary<string, AwayUser>();

    public void Add(RemoteSessionCapacity row, IReadOnlyCollection<RemoteSession>? sessions)
    {
        Last = row;
        Readings.Add(new CapacityReading(row.Time, row.Running, row.InUse, row.Utilization, row.Connected, row.Disconnected));
        // Where the list could not be read, who was away before may still be.
        if (sessions is null)
            return;
        Away = sessions.Where(RemoteSessionCapacity.HasLeft).DistinctBy(session => session.SessionId).ToDictionary(
            session => session.SessionId,
            session => new AwayUser(session, Away.GetValueOrDefault(session.SessionId)?.SeenSince ?? row.Time));
    }
}

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
        .OrderBy(history => history.Last.Name, StringComparer.OrdinalIgnoreCase).ThenBy(history => history.Last.Region, StringComparer.Ordinal);

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
