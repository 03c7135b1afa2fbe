using System.Runtime.CompilerServices;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Services;

/// <summary>Provides the sessions of one kind as RemoteSession objects.</summary>
internal sealed class SessionViewService<T>(SessionKind kind, ISessionService<T> sessions) : ISessionService<RemoteSession>
    where T : AwsResource
{
    public string Region => sessions.Region;

    public async IAsyncEnumerable<SessionPart<RemoteSession>> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in sessions.PartsAsync(cancellationToken).ConfigureAwait(false))
            yield return part.Select(kind.View);
    }

    public async IAsyncEnumerable<RemoteSession> ListAsync(
        RemoteSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var listed in sessions.ListAsync((T)session.Source!, cancellationToken).ConfigureAwait(false))
            yield return kind.View(listed);
    }

    public async Task<IReadOnlyDictionary<string, RemoteSession>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        Views(await sessions.FindAsync(sessionIds, cancellationToken).ConfigureAwait(false));

    public async Task<IReadOnlyDictionary<string, RemoteSession>> PollAsync(
        IReadOnlyCollection<RemoteSession> known, CancellationToken cancellationToken) =>
        Views(await sessions.PollAsync([.. known.Select(session => (T)session.Source!)], cancellationToken).ConfigureAwait(false));

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) => sessions.EndAsync(sessionId, cancellationToken);

    private Dictionary<string, RemoteSession> Views(IReadOnlyDictionary<string, T> seen) =>
        seen.ToDictionary(session => session.Key, session => kind.View(session.Value));
}
