namespace RemoteSessions.Sessions;

/// <summary>Sessions to look at together, by the service and the place that they are in.</summary>
internal sealed class SessionBatch
{
    private readonly Dictionary<(string Service, string Region, string? ProfileName), Dictionary<string, RemoteSession>> _places = [];

    /// <summary>From any task: adds one.</summary>
    public void Add(RemoteSession session)
    {
        lock (_places)
        {
            var place = (session.Service, session.Region, session.ProfileName);
            if (!_places.TryGetValue(place, out var sessions))
                _places[place] = sessions = new Dictionary<string, RemoteSession>(StringComparer.Ordinal);
            sessions[session.SessionId] = session;
        }
    }

    public IEnumerable<IReadOnlyDictionary<string, RemoteSession>> ByPlace() => _places.Values;
}
