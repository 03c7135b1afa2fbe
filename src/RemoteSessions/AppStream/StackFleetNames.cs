using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The names or patterns of the stacks and fleets whose sessions are requested.</summary>
internal sealed class StackFleetNames(string[]? stacks, string[]? fleets)
{
    /// <summary>The names of the stacks. The filter keeps track of the names that were found.</summary>
    public NameFilter Stacks { get; } = new(stacks, AppStreamKinds.Stack);

    /// <summary>The names of the fleets. The filter keeps track of the names that were found.</summary>
    public NameFilter Fleets { get; } = new(fleets, AppStreamKinds.Fleet);

    /// <summary>Creates a traversal that lists the sessions for the stacks and fleets that match the requested names or patterns.</summary>
    public StackFleetTraversal Traverse(AppStreamClient client, string[] authenticationTypes, string? userId, string? instanceId) =>
        new(client)
        {
            Stacks = Plain(stacks),
            // If stacks are specified, the traversal starts from the stacks, and the names of the fleets serve only as a filter.
            Fleets = stacks is { Length: > 0 } ? null : Plain(fleets),
            IncludesStack = Stacks.Matches,
            IncludesFleet = Fleets.Matches,
            AuthenticationTypes = authenticationTypes,
            UserId = userId,
            InstanceId = instanceId,
        };

    /// <summary>
    /// For each specified name that wasn't found in any association, checks whether a stack or fleet with this name exists. AWS returns an
    /// empty list both for a resource that doesn't exist and for a resource without associations.
    /// </summary>
    public async Task CheckMissingAsync(AppStreamClient client, CancellationToken cancellationToken)
    {
        foreach (var name in Stacks.Missing())
        {
            if (await client.GetStackAsync(NameFilter.Unescape(name), cancellationToken).OrNullAsync().ConfigureAwait(false) is not null)
                Stacks.Found(name);
        }

        foreach (var name in Fleets.Missing())
        {
            if (await client.GetFleetAsync(NameFilter.Unescape(name), cancellationToken).OrNullAsync().ConfigureAwait(false) is not null)
                Fleets.Found(name);
        }
    }

    // AWS can't search for a pattern, so this module lists and compares all names.
    private static string[]? Plain(string[]? names) => AppStreamNames.ArePlain(names) ? [.. names!.Select(NameFilter.Unescape)] : null;
}
