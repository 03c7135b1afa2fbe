using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>Reads the fleets or the pools of one place, and who is on them.</summary>
internal interface ICapacityReader
{
    /// <summary>All of the place.</summary>
    IAsyncEnumerable<CapacityResource> ListAsync(CancellationToken cancellationToken);

    /// <summary>The sessions of one that go on.</summary>
    Task<IReadOnlyList<RemoteSession>> SessionsAsync(CapacityResource resource, CancellationToken cancellationToken);
}
