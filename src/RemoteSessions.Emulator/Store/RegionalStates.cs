namespace RemoteSessions.Emulator.Store;

/// <summary>The states of a service that is in many regions: one of each.</summary>
internal sealed class RegionalStates<TEstate>(Func<TEstate, TEstate> settle, int staleReads)
    where TEstate : class
{
    private readonly object _gate = new();
    private readonly SortedDictionary<string, ServiceState<TEstate>> _states = new(StringComparer.Ordinal);

    /// <summary>The state of a region; <paramref name="create"/> makes it where it has none yet.</summary>
    public ServiceState<TEstate> Of(string region, Func<string, TEstate> create)
    {
        lock (_gate)
        {
            if (!_states.TryGetValue(region, out var state))
                _states[region] = state = New(create(region));
            return state;
        }
    }

    /// <summary>The estates of all regions that have any, as they are now.</summary>
    public IReadOnlyList<TEstate> Snapshot()
    {
        lock (_gate)
            return [.. _states.Values.Select(state => state.Touch(estate => (estate, estate)))];
    }

    /// <summary>Puts other estates in the place of all.</summary>
    public void Replace(IEnumerable<KeyValuePair<string, TEstate>> estates)
    {
        lock (_gate)
        {
            _states.Clear();
            foreach (var (region, estate) in estates)
                _states[region] = New(estate);
        }
    }

    private ServiceState<TEstate> New(TEstate estate) => new(estate, settle, staleReads);
}
