using RemoteSessions.Services;

namespace RemoteSessions.DeviceFarm;

/// <summary>Finds Device Farm sessions, by their ARNs.</summary>
internal sealed class DeviceFarmSessions(DeviceFarmClient client) : ISessionFinder<DFRemoteSession>
{
    public string Region => client.Region;

    public IAsyncEnumerable<DFRemoteSession> ListAsync(DFRemoteSession session, CancellationToken cancellationToken) => ReadAsync(session.Arn!, cancellationToken);

    public Task<IReadOnlyDictionary<string, DFRemoteSession>> FindAsync(IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        DeviceFarmWaits.PollAsync(client, sessionIds, cancellationToken);

    // Nobody says whether the list of a project holds sessions that have ended: each is asked for by its ARN.
    private async IAsyncEnumerable<DFRemoteSession> ReadAsync(string arn, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var session in (await FindAsync([arn], cancellationToken).ConfigureAwait(false)).Values)
            yield return session;
    }
}
