using RemoteSessions.Cmdlets;

namespace RemoteSessions.AppStream;

/// <summary>One stack with one of its fleets: what AWS lists sessions of.</summary>
internal sealed record StackFleetPair(string StackName, string FleetName);

/// <summary>The pairs of stacks and fleets that match some names, found with as few calls as the names allow.</summary>
internal sealed class StackFleetPairs(AppStreamClient client, string[]? stacks, string[]? fleets, CancellationToken cancellationToken)
{
    private readonly NameFilter _stacks = new(stacks);
    private readonly NameFilter _fleets = new(fleets);
    private bool _any;

    // Only the fleets are named, and plainly: AWS can be asked for their stacks, and no stack has to be looked through.
    private bool ByFleet => stacks is not { Length: > 0 } && AppStreamNames.ArePlain(fleets);

    /// <summary>Goes into each list of sessions of each pair.</summary>
    public Task EachAsync(Walk walk, IEnumerable<string> authenticationTypes, Func<StackFleetPair, string, Task> visit) =>
        walk.EachAsync(GroupsAsync(), group => walk.EachAsync(
            InAsync(group, walk), pair => walk.EachAsync(authenticationTypes, type => visit(pair, type))));

    /// <summary>After the walk: where nothing was found, whether that is because a name is wrong.</summary>
    public async Task ThrowIfMissingAsync()
    {
        if (!AppStreamNames.ArePlain(fleets))
            _fleets.ThrowIfMissing("AppStream fleet");
        if (_any)
            return;
        foreach (var name in AppStreamNames.ArePlain(stacks) ? stacks! : [])
            await client.GetStackAsync(NameFilter.Unescape(name), cancellationToken).ConfigureAwait(false);
        foreach (var name in AppStreamNames.ArePlain(fleets) ? fleets! : [])
            await client.GetFleetAsync(NameFilter.Unescape(name), cancellationToken).ConfigureAwait(false);
    }

    // The stacks to look through, or the fleets where only these are named.
    private async IAsyncEnumerable<string> GroupsAsync()
    {
        if (ByFleet || AppStreamNames.ArePlain(stacks))
        {
            foreach (var name in ByFleet ? fleets! : stacks!)
                yield return NameFilter.Unescape(name);
            yield break;
        }

        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (_stacks.Matches(stack.Name))
                yield return stack.Name!;
        }

        _stacks.ThrowIfMissing("AppStream stack");
    }

    // The pairs of one group.
    private async IAsyncEnumerable<StackFleetPair> InAsync(string group, Walk walk)
    {
        var names = await walk.CallAsync(() => NamesAsync(group).ReadAllAsync()).ConfigureAwait(false);
        foreach (var name in names)
        {
            if (ByFleet)
                yield return new StackFleetPair(name, group);
            else if (_fleets.Matches(name))
                yield return new StackFleetPair(group, name);
            else
                continue;
            _any = true;
        }
    }

    private IAsyncEnumerable<string> NamesAsync(string group) =>
        ByFleet ? client.ListStackNamesAsync(group, cancellationToken) : client.ListFleetNamesAsync(group, cancellationToken);
}
