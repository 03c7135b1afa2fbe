using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>A user's session on a fleet or a pool: what AppStream and WorkSpaces sessions have in common.</summary>
public abstract class UserSession : AwsResource
{
    private protected UserSession(ResourceOrigin origin) : base(origin)
    {
    }

    /// <summary>What the service knows it by.</summary>
    internal abstract string Key { get; }

    /// <summary>Which of the service's lists it is in.</summary>
    internal abstract string ListKey { get; }

    /// <summary>Whose it is, how it stands and where it is, as a question says it.</summary>
    internal abstract string About { get; }

    /// <summary>Where it is in its life, as a user reads it while waiting for its end.</summary>
    internal abstract string Phase { get; }

    /// <summary>Whether it is over, still listed or not.</summary>
    internal abstract bool HasEnded { get; }

    /// <summary>Whether its end is known, although the service may list it no longer.</summary>
    private protected bool IsGone { get; private set; }

    /// <summary>The same session after its end.</summary>
    internal UserSession Ended()
    {
        var ended = (UserSession)MemberwiseClone();
        ended.IsGone = true;
        return ended;
    }
}

/// <summary>The user sessions of one place, as far as both services handle them alike.</summary>
internal interface IUserSessions<T> : ISessionFinder<T> where T : UserSession
{
    /// <summary>What one is called: "AppStream session".</summary>
    string Kind { get; }

    /// <summary>Ends one at once.</summary>
    Task EndAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Sees several in as few calls as it can; leaves out those that are gone.</summary>
    Task<IReadOnlyDictionary<string, T>> LookAsync(IReadOnlyCollection<T> sessions, CancellationToken cancellationToken);
}

internal static class UserSessionsExtensions
{
    /// <summary>Ends one; false where it has already ended.</summary>
    public static async Task<bool> EndIfThereAsync<T>(this IUserSessions<T> sessions, string sessionId, CancellationToken cancellationToken) where T : UserSession
    {
        try
        {
            await sessions.EndAsync(sessionId, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return false;
        }
    }
}
