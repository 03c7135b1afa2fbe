using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;

namespace RemoteSessions.Services;

internal static class UserSessionsExtensions
{
    /// <summary>Ends one; false where it has already ended.</summary>
    public static async Task<bool> EndIfExistsAsync<T>(this IUserSessions<T> sessions, string sessionId, CancellationToken cancellationToken) where T : UserSession
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
