using RemoteSessions.Abstractions;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>The fleets or the pools of one account and Region, as far as both are handled alike.</summary>
internal interface ICapacityService<T> : IServiceClient where T : CapacityResource
{
    /// <summary>What one is called: "AppStream fleet".</summary>
    string Kind { get; }

    Task<T> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Reads several in as few calls as it can; leaves out those that don't exist.</summary>
    Task<IReadOnlyDictionary<string, T>> PollAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>All of the account and Region.</summary>
    IAsyncEnumerable<T> ListAsync(CancellationToken cancellationToken);

    Task StartAsync(string key, CancellationToken cancellationToken);

    Task StopAsync(string key, CancellationToken cancellationToken);

    /// <summary>The sessions on one, with those that have ended and are still listed.</summary>
    SessionPart<RemoteSession> SessionsOf(string key, CancellationToken cancellationToken);

    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>The names of what it has to be detached from before it can be deleted: the stacks of a fleet.</summary>
    Task<IReadOnlyList<string>> AttachmentsAsync(string key, CancellationToken cancellationToken);

    Task DetachAsync(string key, string from, CancellationToken cancellationToken);

    /// <summary>Whether what may own several of them exists: it may exist and own none.</summary>
    Task<bool> OwnerExistsAsync(string owner, CancellationToken cancellationToken) => Task.FromResult(false);
}
