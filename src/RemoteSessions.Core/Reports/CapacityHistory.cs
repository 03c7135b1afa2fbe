using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

/// <summary>The samples for one fleet or pool.</summary>
internal sealed class CapacityHistory(RemoteSessionCapacity first)
{
    /// <summary>The last sample of the fleet or pool.</summary>
    public RemoteSessionCapacity Last { get; private set; } = first;

    public List<CapacityReading> Readings { get; } = [];

    /// <summary>The users who were disconnected when the sessions were last read.</summary>
    public IReadOnlyDictionary<string, AwayUser> Away { get; private set; } = new Dictionary<string, AwayUser>();

    public void Add(RemoteSessionCapacity row, IReadOnlyCollection<RemoteSession>? sessions)
    {
        Last = row;
        Readings.Add(new CapacityReading(row.Time, row.Running, row.InUse, row.Utilization, row.Connected, row.Disconnected));
        // If the sessions couldn't be read, the users who were disconnected in the previous sample might still be disconnected.
        if (sessions is null)
            return;
        Away = sessions.Where(session => session.HasLeft).DistinctBy(session => session.SessionId).ToDictionary(
            session => session.SessionId,
            session => new AwayUser(session, Away.GetValueOrDefault(session.SessionId)?.SeenSince ?? row.Time));
    }
}
