using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The pairs of stacks and fleets that match some names, found with as few calls as the names allow.</summary>
internal sealed class StackFleetPairs(
    AppStreamClient client, string[]? stacks, string[]? fleets, NameFilter stackNames, NameFilter fleetNames, CancellationToken cancellationToken)
{
    /// <summary>All pairs.</summary>
    public StackFleetPairs(AppStreamClient client, CancellationToken cancellationToken)
        : this(client, null, null, new NameFilter(null), new NameFilter(null), cancellationToken)
    {
    }

    // Only the fleets are named, and plainly: AWS can be asked for their stacks, and no stack has to be looked through.
    private bool ByFleet => stacks is not { Length: > 0 } && AppStreamNames.ArePlain(fleets);

    /// <summary>Goes into each list of sessions of each pair.</summary>
    public Task EachAsync(Walk walk, IEnumerable<string> authenticationTypes, Func<StackFleetPair, string, Task> visit) =>
        walk.EachAsync(GroupsAsync(), group => walk.EachAsync(
            InAsync(group, walk), pair => walk.EachAsync(authenticationTypes, type => visit(pair, type))));

    /// <summary>
    /// After the traversal: asks for each name that was in no pair. AWS lists nothing for a name that doesn't exist, and for one that
    /// belongs to nothing.
    /// </summary>
    public async Task CheckMissingAsync()
    {
        foreach (var name in stackNames.Missing())
        {
            if (await client.GetStackAsync(NameFilter.Unescape(name), cancellationToken).OrNullAsync().ConfigureAwait(false) is not null)
                stackNames.Found(name);
        }

        foreach (var name in fleetNames.Missing())
        {
            if (await client.GetFleetAsync(NameFilter.Unescape(name), cancellationToken).OrNullAsync().ConfigureAwait(false) is not null)
                fleetNames.Found(name);
        }
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
            if (stackNames.Matches(stack.Name))
                yield return stack.Name!;
        }
    }

    // The pairs of one group.
    private async IAsyncEnumerable<StackFleetPair> InAsync(string group, Walk walk)
    {
        var names = await walk.CallAsync(() => NamesAsync(group).OrNoneAsync().ReadAllAsync()).ConfigureAwait(false);
        if (names.Count > 0)
            (ByFleet ? fleetNames : stackNames).Matches(group);
        foreach (var name in names)
        {
            if (ByFleet)
                yield return new StackFleetPair(name, group);
            else if (fleetNames.Matches(name))
                yield return new StackFleetPair(group, name);
        }
    }

    private IAsyncEnumerable<string> NamesAsync(string group) =>
        ByFleet ? client.ListStackNamesAsync(group, cancellationToken) : client.ListFleetNamesAsync(group, cancellationToken);
}
