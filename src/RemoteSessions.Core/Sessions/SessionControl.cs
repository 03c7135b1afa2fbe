using RemoteSessions.DeviceFarm;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.Sessions;

/// <summary>What can be done with the sessions of one service in one place.</summary>
internal interface ISessionControl
{
    /// <summary>Ends one; false where it is gone already.</summary>
    Task<bool> EndAsync(AwsResource session, CancellationToken cancellationToken);

    /// <summary>Sees several in as few calls as it can, by their ids; leaves out those that are gone.</summary>
    Task<IReadOnlyDictionary<string, RemoteSession>> LookAsync(IReadOnlyCollection<AwsResource> sessions, CancellationToken cancellationToken);

    /// <summary>Finds one of which only the id is known, or gives null.</summary>
    Task<AwsResource?> FindAsync(string sessionId, CancellationToken cancellationToken);
}

/// <summary>Sessions of users on fleets and pools.</summary>
internal sealed class UserSessionControl<T>(IUserSessions<T> sessions) : ISessionControl where T : UserSession
{
    public Task<bool> EndAsync(AwsResource session, CancellationToken cancellationToken) => sessions.EndIfThereAsync((T)session, cancellationToken);

    public async Task<IReadOnlyDictionary<string, RemoteSession>> LookAsync(
        IReadOnlyCollection<AwsResource> known, CancellationToken cancellationToken) =>
        (await sessions.LookAsync([.. known.Cast<T>()], cancellationToken).ConfigureAwait(false))
            .ToDictionary(seen => seen.Key, seen => RemoteSession.From(seen.Value)!);

    public async Task<AwsResource?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        await sessions.FindAsync(sessionId, cancellationToken).ConfigureAwait(false);
}

/// <summary>Sessions on devices.</summary>
internal sealed class DeviceFarmControl(DeviceFarmClient client) : ISessionControl
{
    private const string NotFound = "NotFoundException";

    public async Task<bool> EndAsync(AwsResource session, CancellationToken cancellationToken)
    {
        try
        {
            await client.StopSessionAsync(((DFRemoteSession)session).Arn!, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (AwsServiceException failure) when (failure.Error.Type == NotFound)
        {
            return false;
        }
    }

    public async Task<IReadOnlyDictionary<string, RemoteSession>> LookAsync(
        IReadOnlyCollection<AwsResource> known, CancellationToken cancellationToken) =>
        (await DeviceFarmWaits.LookAsync(client, [.. known.Cast<DFRemoteSession>().Select(session => session.Arn!)], cancellationToken).ConfigureAwait(false))
            .ToDictionary(seen => seen.Key, seen => RemoteSession.From(seen.Value)!);

    public async Task<AwsResource?> FindAsync(string sessionId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetSessionAsync(sessionId, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type == NotFound)
        {
            return null;
        }
    }
}
