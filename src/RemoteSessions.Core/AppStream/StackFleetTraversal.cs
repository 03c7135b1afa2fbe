using System.Runtime.CompilerServices;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>
/// Lists AppStream sessions. Each request to AWS lists the sessions for one stack, one fleet, and one authentication type. This class
/// queries the required combinations of stacks, fleets, and authentication types with as few calls as possible.
/// </summary>
internal sealed class StackFleetTraversal(AppStreamClient client)
{
    /// <summary>The names of the stacks whose sessions are listed, or null for all stacks.</summary>
    public IReadOnlyList<string>? Stacks { get; init; }

    /// <summary>The names of the fleets whose sessions are listed, or null for all fleets.</summary>
    public IReadOnlyList<string>? Fleets { get; init; }

    /// <summary>Returns whether the sessions of a stack are included in the results.</summary>
    public Func<string, bool> IncludesStack { get; init; } = _ => true;

    /// <summary>Returns whether the sessions on a fleet are included in the results.</summary>
    public Func<string, bool> IncludesFleet { get; init; } = _ => true;

    public IReadOnlyList<string> AuthenticationTypes { get; init; } = AuthenticationTypeValues.All;

    /// <summary>The user whose sessions are listed, or null for all users.</summary>
    public string? UserId { get; init; }

    /// <summary>The instance whose sessions are listed, or null for all instances.</summary>
    public string? InstanceId { get; init; }

    // If fleets but no stacks are specified, AWS can list the stacks of these fleets, so the traversal can skip all other stacks.
    private bool ByFleet => Stacks is null && Fleets is not null;

    /// <summary>Returns one SessionPart for each stack, or for each fleet if only fleets are specified.</summary>
    public async IAsyncEnumerable<SessionPart<ASSession>> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if ((ByFleet ? Fleets : Stacks) is { } names)
        {
            foreach (var name in names)
                yield return PartOf(name);
            yield break;
        }

        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            if (IncludesStack(stack.Name!))
                yield return PartOf(stack.Name!);
        }
    }

    /// <summary>For the specified stack and fleet, returns one list of sessions for each authentication type.</summary>
    public IReadOnlyList<SessionPart<ASSession>> ListsOf(string stack, string fleet, CancellationToken cancellationToken) =>
    [
        .. from type in AuthenticationTypes
           let query = new SessionQuery(stack, fleet, type, UserId, InstanceId)
           select new SessionPart<ASSession>(query.ToString(), client.ListSessionsAsync(query, cancellationToken)),
    ];

    private SessionPart<ASSession> PartOf(string first) => new(async cancel =>
    {
        var names = await NamesAsync(first, cancel).OrNoneAsync().ReadAllAsync().ConfigureAwait(false);
        // If AWS returns associated stacks or fleets for a name, the resource with this name exists. Therefore, IncludesFleet or
        // IncludesStack is called even if the user specified the name, to record that the name exists.
        if (names.Count == 0 || !(ByFleet ? IncludesFleet(first) : IncludesStack(first)))
            return [];
        return
        [
            .. from name in names
               where ByFleet || IncludesFleet(name)
               select new SessionPart<ASSession>(ByFleet ? ListsOf(name, first, cancel) : ListsOf(first, name, cancel)),
        ];
    });

    private IAsyncEnumerable<string> NamesAsync(string first, CancellationToken cancellationToken) =>
        ByFleet ? client.ListStackNamesAsync(first, cancellationToken) : client.ListFleetNamesAsync(first, cancellationToken);
}
