using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>What can be done with the sessions of one service in one place.</summary>
internal interface ISessionControl : ISessionFinder<RemoteSession>
{
    /// <summary>Ends one; false where it has already ended.</summary>
    Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Sees several in as few calls as it can, by their ids; leaves out those that are gone.</summary>
    Task<IReadOnlyDictionary<string, RemoteSession>> PollAsync(IReadOnlyCollection<AwsResource> sessions, CancellationToken cancellationToken);
}
