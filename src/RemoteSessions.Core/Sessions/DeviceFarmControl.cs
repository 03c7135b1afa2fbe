using RemoteSessions.Abstractions;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Protocol;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Sessions;

/// <summary>Sessions on devices.</summary>
internal sealed class DeviceFarmControl(DeviceFarmClient client) : ISessionControl
{
    public string Region => client.Region;

    public async Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            await client.StopSessionAsync(sessionId, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AwsServiceException failure) when (failure.IsNotFound())
        {
            return false;
        }
    }

    public Task<IReadOnlyDictionary<string, RemoteSession>> PollAsync(IReadOnlyCollection<AwsResource> known, CancellationToken cancellationToken) =>
        FindAsync([.. known.Cast<DFRemoteSession>().Select(session => session.Arn!)], cancellationToken);

    // Nobody says whether the list of a project holds sessions that have ended: each is asked for by its ARN.
    public async IAsyncEnumerable<RemoteSession> ListAsync(
        RemoteSession session, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var found in (await FindAsync([session.SessionId], cancellationToken).ConfigureAwait(false)).Values)
            yield return found;
    }

    public async Task<IReadOnlyDictionary<string, RemoteSession>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        (await DeviceFarmWaits.PollAsync(client, sessionIds, cancellationToken).ConfigureAwait(false))
            .ToDictionary(seen => seen.Key, seen => RemoteSession.From(seen.Value)!);
}
