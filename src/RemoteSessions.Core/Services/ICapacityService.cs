using RemoteSessions.Abstractions;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>The operations that are available for both fleets and pools, in one account and Region.</summary>
internal interface ICapacityService<T> : IServiceClient where T : CapacityResource
{
    /// <summary>The display name of the resource type, such as "AppStream fleet".</summary>
    string Kind { get; }

    Task<T> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Reads several resources with as few calls as possible. The result omits resources that don't exist.</summary>
    Task<IReadOnlyDictionary<string, T>> PollAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Lists all resources of this type in the account and Region.</summary>
    IAsyncEnumerable<T> ListAsync(CancellationToken cancellationToken);

    Task StartAsync(string key, CancellationToken cancellationToken);

    Task StopAsync(string key, CancellationToken cancellationToken);

    /// <summary>Returns the sessions on a resource, including ended sessions that are still listed.</summary>
    SessionPart<RemoteSession> SessionsOf(string key, CancellationToken cancellationToken);

    Task DeleteAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the names of the resources that the specified resource must be detached from before it can be deleted. For a fleet, these
    /// resources are the associated stacks.
    /// </summary>
    Task<IReadOnlyList<string>> AttachmentsAsync(string key, CancellationToken cancellationToken);

    Task DetachAsync(string key, string from, CancellationToken cancellationToken);

    /// <summary>
    /// Returns whether the resource that <paramref name="owner"/> specifies exists. An owner is a resource that contains other resources.
    /// For example, a directory is the owner of the pools in it. The result is true even if the owner has no resources.
    /// </summary>
    Task<bool> OwnerExistsAsync(string owner, CancellationToken cancellationToken) => Task.FromResult(false);
}
