using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.AppStream;

/// <summary>Adapts AppStream fleets to the common interface for resources that can be started and stopped.</summary>
internal sealed class AppStreamFleets(AppStreamClient client) : ICapacityService<ASFleet>, IServiceClient<AppStreamFleets>
{
    public string Kind => AppStreamMessages.FleetKind;

    public static AwsService Service => AppStreamClient.Service;

    public static AppStreamFleets Create(IAwsTransport transport, string? profileName) =>
        new(AppStreamClient.Create(transport, profileName));

    public string Region => client.Region;

    public Task<ASFleet> GetAsync(string key, CancellationToken cancellationToken) => client.GetFleetAsync(key, cancellationToken);

    public IAsyncEnumerable<ASFleet> ListAsync(CancellationToken cancellationToken) => client.ListFleetsAsync(null, cancellationToken);

    public Task StartAsync(string key, CancellationToken cancellationToken) => client.StartFleetAsync(key, cancellationToken);

    public Task StopAsync(string key, CancellationToken cancellationToken) => client.StopFleetAsync(key, cancellationToken);

    /// <summary>
    /// Polls the fleets with one call. If one of the fleets doesn't exist, AWS rejects the entire call. If AWS rejects the call, the list
    /// of all fleets is read instead.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ASFleet>> PollAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync([.. keys], keys, cancellationToken).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type == ErrorIds.ResourceNotFound)
        {
            return keys.Count == 1
                ? new Dictionary<string, ASFleet>()
                : await ReadAsync(null, keys, cancellationToken).ConfigureAwait(false);
        }
    }

    public SessionPart<RemoteSession> SessionsOf(string key, CancellationToken cancellationToken) =>
        new(async cancel => ListsOf(key, await AttachmentsAsync(key, cancel).ConfigureAwait(false), cancel));

    /// <summary>Returns the sessions that belong to a fleet and to one of the specified stacks.</summary>
    public SessionPart<RemoteSession> SessionsOf(string key, IReadOnlyList<string> stacks, CancellationToken cancellationToken) =>
        new(ListsOf(key, stacks, cancellationToken));

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => client.DeleteFleetAsync(key, cancellationToken);

    public async Task<IReadOnlyList<string>> AttachmentsAsync(string key, CancellationToken cancellationToken) =>
        await client.ListStackNamesAsync(key, cancellationToken).ReadAllAsync().ConfigureAwait(false);

    public Task DetachAsync(string key, string from, CancellationToken cancellationToken) =>
        client.DisassociateFleetAsync(key, from, cancellationToken);

    private List<SessionPart<RemoteSession>> ListsOf(string fleet, IReadOnlyList<string> stacks, CancellationToken cancellationToken)
    {
        var traversal = new StackFleetTraversal(client);
        return [.. stacks.SelectMany(stack => traversal.ListsOf(stack, fleet, cancellationToken))
            .Select(list => list.Select(AppStreamSessionKind.Instance.View))];
    }

    private async Task<IReadOnlyDictionary<string, ASFleet>> ReadAsync(
        string[]? names, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<string, ASFleet>(StringComparer.Ordinal);
        await foreach (var fleet in client.ListFleetsAsync(names, cancellationToken).ConfigureAwait(false))
        {
            if (keys.Contains(fleet.Key))
                seen[fleet.Key] = fleet;
        }

        return seen;
    }
}
