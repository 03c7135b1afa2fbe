using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>Lists, finds, and ends the streaming sessions in one account and Region.</summary>
internal sealed class AppStreamSessions(AppStreamClient client)
    : ISessionService<ASSession>, IServiceClient<AppStreamSessions>
{
    public static AwsService Service => AppStreamClient.Service;

    public static AppStreamSessions Create(IAwsTransport transport, string? profileName) =>
        new(AppStreamClient.Create(transport, profileName));

    public string Region => client.Region;

    public Task<bool> EndAsync(string sessionId, CancellationToken cancellationToken) =>
        client.ExpireSessionAsync(sessionId, cancellationToken).SucceedsAsync();

    public IAsyncEnumerable<SessionPart<ASSession>> PartsAsync(CancellationToken cancellationToken) =>
        new StackFleetTraversal(client).PartsAsync(cancellationToken);

    public async IAsyncEnumerable<ASSession> ListAsync(ASSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var type in TypesOf(session.AuthenticationType))
        {
            await foreach (var listed in client.ListSessionsAsync(
                new SessionQuery(session.StackName!, session.FleetName!, type), cancellationToken).ConfigureAwait(false))
                yield return listed;
        }
    }

    /// <summary>
    /// Returns the current state of the specified sessions. The method lists sessions only for the stacks, fleets, and authentication types
    /// of the specified sessions. If all specified sessions in a list belong to one user, the request filters the list by that user.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ASSession>> PollAsync(
        IReadOnlyCollection<ASSession> sessions, CancellationToken cancellationToken)
    {
        var lists =
            from session in sessions
            group session by (session.StackName, session.FleetName, session.AuthenticationType) into list
            let users = list.Select(session => session.UserId).Distinct().ToList()
            from type in TypesOf(list.Key.AuthenticationType)
            let query = new SessionQuery(list.Key.StackName!, list.Key.FleetName!, type, users.Count == 1 ? users[0] : null)
            select client.ListSessionsAsync(query, cancellationToken)
                .PickAsync([.. list.Select(session => session.Key)], session => session.Key);
        return (await Task.WhenAll(lists).ConfigureAwait(false))
            .SelectMany(seen => seen).DistinctBy(session => session.Key).ToDictionary(session => session.Key);
    }

    public Task<IReadOnlyDictionary<string, ASSession>> FindAsync(
        IReadOnlyCollection<string> sessionIds, CancellationToken cancellationToken) =>
        PartsAsync(cancellationToken).FindAsync(sessionIds, cancellationToken);

    // A session that was created from a RemoteSession object might not contain the authentication type. If the authentication type isn't
    // known, all types are queried.
    private static string[] TypesOf(string? known) => known is null ? AuthenticationTypeValues.All : [known];
}
