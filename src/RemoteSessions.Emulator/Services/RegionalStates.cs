namespace RemoteSessions.Emulator.Services;

/// <summary>The states of a service that is in many regions. Each is made when it is first asked for.</summary>
internal sealed class RegionalStates<TEstate>(
    Func<string, TEstate> create, Func<TEstate, TEstate> settle, int staleReads, IReadOnlyCollection<string> always)
    where TEstate : class
{
    private readonly object _gate = new();
    private Func<string, TEstate> _create = create;
    private SortedDictionary<string, ServiceState<TEstate>> _states = new(StringComparer.Ordinal);

    public ServiceState<TEstate> Of(string region)
    {
        lock (_gate)
        {
            if (!_states.TryGetValue(region, out var state))
                _states[region] = state = new ServiceState<TEstate>(_create(region), settle, staleReads);
            return state;
        }
    }

    /// <summary>The estates of the regions in which anything is or was asked for.</summary>
    public IReadOnlyList<TEstate> Snapshot()
    {
        foreach (var region in always)
            Of(region);
        lock (_gate)
            return [.. _states.Values.Select(state => state.Touch(estate => (estate, estate)))];
    }

    /// <summary>Puts other states in place of all; <paramref name="create"/> makes those of the other regions.</summary>
    public void Replace(IReadOnlyDictionary<string, TEstate> estates, Func<string, TEstate> create)
    {
        lock (_gate)
        {
            _create = create;
            _states = new(StringComparer.Ordinal);
            foreach (var (region, estate) in estates)
                _states[region] = new ServiceState<TEstate>(estate, settle, staleReads);
        }
    }
}
