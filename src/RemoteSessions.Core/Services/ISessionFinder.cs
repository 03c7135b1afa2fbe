using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

/// <summary>Finds sessions in the lists of one service, Region, and identity.</summary>
internal interface ISessionFinder<T> : IServiceClient
{
    /// <summary>The list that a session is in, or was in.</summary>
    IAsyncEnumerable<T> ListAsync(T session, CancellationToken cancellationToken);

    /// <summary>
    /// Looks for sessions of which only the ids are known, through all lists until they are found. Returns all that it saw, so that the
    /// lists needn't be read again for others.
    /// </summary>
    Task<IReadOnlyDictionary<string, T>> FindAsync(IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken);
}
