namespace RemoteSessions.Services;

/// <summary>The user sessions of one place, as far as both services handle them alike.</summary>
internal interface IUserSessions<T> : ISessionFinder<T> where T : UserSession
{
    /// <summary>What one is called: "AppStream session".</summary>
    string Kind { get; }

    /// <summary>Ends one at once.</summary>
    Task EndAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Sees several in as few calls as it can; leaves out those that are gone.</summary>
    Task<IReadOnlyDictionary<string, T>> PollAsync(IReadOnlyCollection<T> sessions, CancellationToken cancellationToken);
}
