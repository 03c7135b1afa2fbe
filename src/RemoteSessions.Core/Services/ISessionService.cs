using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

/// <summary>The sessions of one kind in one account and Region.</summary>
/// <typeparam name="T">The kind's own type of session, or the view over all kinds.</typeparam>
internal interface ISessionService<T> : IServiceClient where T : class
{
    /// <summary>All sessions, in the parts in which the service lists them.</summary>
    IAsyncEnumerable<SessionPart<T>> PartsAsync(CancellationToken cancellationToken);

    /// <summary>The list that a session is in, or was in.</summary>
    IAsyncEnumerable<T> ListAsync(T session, CancellationToken cancellationToken);

    /// <summary>
    /// Searches all lists for sessions of which only the ids are known, until they are found. Returns all that it read, so that the lists
    /// needn't be read again for others.
    /// </summary>
    Task<IReadOnlyDictionary<string, T>> FindAsync(IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken);

    /// <summary>Reads several sessions again in as few calls as it can; leaves out those that no list has any more.</summary>
    Task<IReadOnlyDictionary<string, T>> PollAsync(IReadOnlyCollection<T> sessions, CancellationToken cancellationToken);

    /// <summary>Ends a session at once; false where it has already ended.</summary>
    Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken);
}
