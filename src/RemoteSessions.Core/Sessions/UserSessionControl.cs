using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Sessions;

/// <summary>Sessions of users on fleets and pools.</summary>
internal sealed class UserSessionControl<T>(IUserSessions<T> sessions) : ISessionControl where T : UserSession
{
    public string Region => sessions.Region;

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) => sessions.EndIfExistsAsync(sessionId, cancellationToken);

    public async Task<IReadOnlyDictionary<string, RemoteSession>> PollAsync(
        IReadOnlyCollection<AwsResource> known, CancellationToken cancellationToken) =>
        Converted(await sessions.PollAsync([.. known.Cast<T>()], cancellationToken).ConfigureAwait(false));

    public async IAsyncEnumerable<RemoteSession> ListAsync(
        RemoteSession session, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var listed in sessions.ListAsync((T)session.Source, cancellationToken).ConfigureAwait(false))
            yield return RemoteSession.From(listed)!;
    }

    public async Task<IReadOnlyDictionary<string, RemoteSession>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        Converted(await sessions.FindAsync(sessionIds, cancellationToken).ConfigureAwait(false));

    private static Dictionary<string, RemoteSession> Converted(IReadOnlyDictionary<string, T> seen) =>
        seen.ToDictionary(session => session.Key, session => RemoteSession.From(session.Value)!);
}
