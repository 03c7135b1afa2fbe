using RemoteSessions.Abstractions;

namespace RemoteSessions.Services;

/// <summary>Lists, finds, and ends the sessions of one kind in one account and Region.</summary>
/// <typeparam name="T">The type of the session objects: RemoteSession, or the specific type for one kind of session.</typeparam>
internal interface ISessionService<T> : IServiceClient where T : class
{
    /// <summary>
    /// Returns all sessions, divided into the lists that the service returns. For example, AppStream returns a separate list for each
    /// combination of stack, fleet, and authentication type.
    /// </summary>
    IAsyncEnumerable<SessionPart<T>> PartsAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Returns all sessions in the list that the specified session belongs to, or belonged to before it ended.
    /// </summary>
    IAsyncEnumerable<T> ListAsync(T session, CancellationToken cancellationToken);

    /// <summary>
    /// Reads the lists of sessions until all sessions with the specified IDs are found. The result also contains the other sessions that
    /// were read, so that the caller doesn't have to read these sessions again.
    /// </summary>
    Task<IReadOnlyDictionary<string, T>> FindAsync(IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken);

    /// <summary>Reads several sessions again with as few calls as possible. The result omits sessions that are no longer listed.</summary>
    Task<IReadOnlyDictionary<string, T>> PollAsync(IReadOnlyCollection<T> sessions, CancellationToken cancellationToken);

    /// <summary>Ends a session immediately. Returns false if the session has already ended.</summary>
    Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken);
}
