using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Services;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <summary>Lists and finds the desktops with connected users in one account and Region.</summary>
internal sealed class DesktopSessions(DesktopClient client) : ISessionService<WksDesktop>
{
    public string Region => client.Region;

    public async IAsyncEnumerable<SessionPart<WksDesktop>> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // AWS lists the connections of all desktops in a Region together, so this method returns a single SessionPart without a label.
        await Task.CompletedTask.ConfigureAwait(false);
        yield return new SessionPart<WksDesktop>(null, DesktopList.ReadConnectedAsync(client, cancellationToken));
    }

    public IAsyncEnumerable<WksDesktop> ListAsync(WksDesktop session, CancellationToken cancellationToken) =>
        DesktopList.ReadConnectedAsync(client, cancellationToken);

    /// <summary>
    /// Returns the desktops with the specified IDs, even if no user is connected to them. Only valid desktop IDs are sent.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, WksDesktop>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken)
    {
        var found = await client.GetAsync(sessionIds.Where(DesktopClient.IsId), cancellationToken).ConfigureAwait(false);
        var joined = await client.JoinAsync([.. found.Values], cancellationToken).ConfigureAwait(false);
        return joined.ToDictionary(desktop => desktop.Key, StringComparer.Ordinal);
    }

    /// <summary>Returns the desktops with their current connection states. All other properties keep their values.</summary>
    public async Task<IReadOnlyDictionary<string, WksDesktop>> PollAsync(
        IReadOnlyCollection<WksDesktop> sessions, CancellationToken cancellationToken)
    {
        var joined = await client.JoinAsync([.. sessions], cancellationToken).ConfigureAwait(false);
        return joined.Where(desktop => desktop.ConnectionState is not null)
            .ToDictionary(desktop => desktop.Key, StringComparer.Ordinal);
    }

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) =>
        throw new AwsServiceException(new ServiceError(ServiceErrorTypes.OperationNotSupported, DesktopMessages.EndProblem(sessionId)));
}
