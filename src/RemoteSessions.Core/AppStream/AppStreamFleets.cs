using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>AppStream's fleets, as what runs or is stopped.</summary>
internal sealed class AppStreamFleets(AppStreamClient client) : ICapacityService<ASFleet>
{
    public string Kind => "AppStream fleet";

    public string Region => client.Region;

    public Task<ASFleet> GetAsync(string key, CancellationToken cancellationToken) => client.GetFleetAsync(key, cancellationToken);

    public IAsyncEnumerable<ASFleet> ListAsync(CancellationToken cancellationToken) => client.ListFleetsAsync(null, cancellationToken);

    public Task StartAsync(string key, CancellationToken cancellationToken) => client.StartFleetAsync(key, cancellationToken);

    public Task StopAsync(string key, CancellationToken cancellationToken) => client.StopFleetAsync(key, cancellationToken);

    /// <summary>One call for all; when one of the names is gone AWS refuses that call, and the list of all fleets has to do.</summary>
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

    public async Task<IReadOnlyList<LiveSession>> LiveSessionsAsync(string key, CancellationToken cancellationToken) =>
        await LiveSessionsAsync(key, await AttachmentsAsync(key, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>The sessions of users who came through some stacks.</summary>
    public async Task<IReadOnlyList<LiveSession>> LiveSessionsAsync(string key, IReadOnlyList<string> stacks, CancellationToken cancellationToken)
    {
        var lists = await Task.WhenAll(stacks.SelectMany(stack => AuthenticationTypeValues.All, (stack, type) =>
            LiveAsync(new SessionQuery(stack, key, type), cancellationToken))).ConfigureAwait(false);
        return [.. lists.SelectMany(list => list)];
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) => client.DeleteFleetAsync(key, cancellationToken);

    public async Task<IReadOnlyList<string>> AttachmentsAsync(string key, CancellationToken cancellationToken) =>
        await client.ListStackNamesAsync(key, cancellationToken).ReadAllAsync().ConfigureAwait(false);

    public Task DetachAsync(string key, string from, CancellationToken cancellationToken) =>
        client.DisassociateFleetAsync(key, from, cancellationToken);

    private async Task<List<LiveSession>> LiveAsync(SessionQuery query, CancellationToken cancellationToken)
    {
        var live = new List<LiveSession>();
        await foreach (var session in client.ListSessionsAsync(query, cancellationToken).ConfigureAwait(false))
        {
            if (session.State != SessionStateValues.Expired)
                live.Add(new LiveSession(session.UserId ?? "", session.ConnectionState == SessionConnectionStateValues.Connected));
        }

        return live;
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
