using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The stacks and fleets whose sessions a user asks for, by name or pattern.</summary>
internal sealed class StackFleetNames(string[]? stacks, string[]? fleets)
{
    /// <summary>The names of stacks, and which of them were found.</summary>
    public NameFilter Stacks { get; } = new(stacks, AppStreamKinds.Stack);

    /// <summary>The names of fleets, and which of them were found.</summary>
    public NameFilter Fleets { get; } = new(fleets, AppStreamKinds.Fleet);

    /// <summary>The traversal of what the names stand for.</summary>
    public StackFleetTraversal Traverse(AppStreamClient client, string[] authenticationTypes, string? userId, string? instanceId) =>
        new(client)
        {
            Stacks = Plain(stacks),
            // A fleet is a way to its stacks only if no stack is named.
            Fleets = stacks is { Length: > 0 } ? null : Plain(fleets),
            IncludesStack = Stacks.Matches,
            IncludesFleet = Fleets.Matches,
            AuthenticationTypes = authenticationTypes,
            UserId = userId,
            InstanceId = instanceId,
        };

    /// <summary>
    /// After the traversal: asks for each name that was in no list. AWS lists nothing for a name that doesn't exist, and for one that is
    /// associated with nothing.
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

    // A pattern has to be compared with the names of all.
    private static string[]? Plain(string[]? names) => AppStreamNames.ArePlain(names) ? [.. names!.Select(NameFilter.Unescape)] : null;
}
