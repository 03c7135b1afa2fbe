using RemoteSessions.DeviceFarm;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.Sessions;

/// <summary>What can be done with the sessions of one service in one place.</summary>
internal interface ISessionControl : ISessionFinder<RemoteSession>
{
    /// <summary>Ends one; false where it has already ended.</summary>
    Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Sees several in as few calls as it can, by their ids; leaves out those that are gone.</summary>
    Task<IReadOnlyDictionary<string, RemoteSession>> LookAsync(IReadOnlyCollection<AwsResource> sessions, CancellationToken cancellationToken);
}

/// <summary>Sessions of users on fleets and pools.</summary>
internal sealed class UserSessionControl<T>(IUserSessions<T> sessions) : ISessionControl where T : UserSession
{
    public string Region => sessions.Region;

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) => sessions.EndIfThereAsync(sessionId, cancellationToken);

    public async Task<IReadOnlyDictionary<string, RemoteSession>> LookAsync(
        IReadOnlyCollection<AwsResource> known, CancellationToken cancellationToken) =>
        Converted(await sessions.LookAsync([.. known.Cast<T>()], cancellationToken).ConfigureAwait(false));

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

    public Task<IReadOnlyDictionary<string, RemoteSession>> LookAsync(IReadOnlyCollection<AwsResource> known, CancellationToken cancellationToken) =>
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
        (await DeviceFarmWaits.LookAsync(client, sessionIds, cancellationToken).ConfigureAwait(false))
            .ToDictionary(seen => seen.Key, seen => RemoteSession.From(seen.Value)!);
}
