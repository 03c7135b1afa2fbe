using RemoteSessions.Sessions;

namespace RemoteSessions.Reports;

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
        Away = sessions.Where(session => session.HasLeft).DistinctBy(session => session.SessionId).ToDictionary(
            session => session.SessionId,
            session => new AwayUser(session, Away.GetValueOrDefault(session.SessionId)?.SeenSince ?? row.Time));
    }
}
