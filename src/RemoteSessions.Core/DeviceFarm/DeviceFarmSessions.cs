using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.DeviceFarm;

/// <summary>Lists, finds, and ends the remote access sessions in one account. The session IDs are ARNs.</summary>
internal sealed class DeviceFarmSessions(DeviceFarmClient client)
    : ISessionService<DFRemoteSession>, IServiceClient<DeviceFarmSessions>
{
    public static AwsService Service => DeviceFarmClient.Service;

    public static DeviceFarmSessions Create(IAwsTransport transport, string? profileName) =>
        new(DeviceFarmClient.Create(transport, profileName));

    public string Region => client.Region;

    public async IAsyncEnumerable<SessionPart<DFRemoteSession>> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var project in client.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return new SessionPart<DFRemoteSession>(project.Name, client.ListSessionsAsync(project.Arn!, cancellationToken))
            {
                ResourceName = project.Name,
            };
        }
    }

    // AWS doesn't document whether the session list of a project includes ended sessions, so each session is requested by its ARN.
    public async IAsyncEnumerable<DFRemoteSession> ListAsync(
        DFRemoteSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var found in (await FindAsync([session.Arn!], cancellationToken).ConfigureAwait(false)).Values)
            yield return found;
    }

    public Task<IReadOnlyDictionary<string, DFRemoteSession>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        DeviceFarmWaits.PollAsync(client, sessionIds, cancellationToken);

    public Task<IReadOnlyDictionary<string, DFRemoteSession>> PollAsync(
        IReadOnlyCollection<DFRemoteSession> sessions, CancellationToken cancellationToken) =>
        FindAsync([.. sessions.Select(session => session.Arn!)], cancellationToken);

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) =>
        client.StopSessionAsync(sessionId, cancellationToken).SucceedsAsync();
}
