namespace RemoteSessions.Emulator.Store;

/// <summary>The state of a service in each Region.</summary>
internal sealed class RegionalStores<TStore>(Func<TStore, TStore> advance, int staleReads)
    where TStore : class
{
    private readonly object _gate = new();
    private readonly SortedDictionary<string, ServiceState<TStore>> _stores = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the state of the service in a Region. If the Region has no store yet, the <paramref name="create"/> function creates one.
    /// </summary>
    public ServiceState<TStore> GetOrAdd(string region, Func<string, TStore> create)
    {
        lock (_gate)
        {
            if (!_stores.TryGetValue(region, out var state))
                _stores[region] = state = New(create(region));
            return state;
        }
    }

    /// <summary>The Regions for which a store has been created.</summary>
    public IReadOnlyList<string> Regions
    {
        get
        {
            lock (_gate)
                return [.. _stores.Keys];
        }
    }

    /// <summary>Returns the current store of each Region for which a store has been created.</summary>
    public IReadOnlyList<TStore> Snapshot()
    {
        lock (_gate)
            return [.. _stores.Values.Select(state => state.Access(store => (store, store)))];
    }

    /// <summary>Replaces all stores.</summary>
    public void Replace(IEnumerable<KeyValuePair<string, TStore>> stores)
    {
        lock (_gate)
        {
            _stores.Clear();
            foreach (var (region, store) in stores)
                _stores[region] = New(store);
        }
    }

    private ServiceState<TStore> New(TStore store) => new(store, advance, staleReads);
}
