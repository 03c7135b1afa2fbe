namespace RemoteSessions.Capacity;

/// <summary>One user's session that a stop would end.</summary>
internal sealed record LiveSession(string UserId, bool Connected);

/// <summary>The fleets or the pools of one place, as far as both are handled alike.</summary>
internal interface ICapacityService<T> where T : CapacityResource
{
    /// <summary>What one is called: "AppStream fleet".</summary>
    string Kind { get; }

    Task<T> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Sees several in as few calls as it can; leaves out what is not there.</summary>
    Task<IReadOnlyDictionary<string, T>> LookAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>All of the place.</summary>
    IAsyncEnumerable<T> ListAsync(CancellationToken cancellationToken);

    Task StartAsync(string key, CancellationToken cancellationToken);

    Task StopAsync(string key, CancellationToken cancellationToken);

    Task<IReadOnlyList<LiveSession>> LiveSessionsAsync(string key, CancellationToken cancellationToken);
}
