using System.Runtime.CompilerServices;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Services;

namespace RemoteSessions.AppStream;

/// <summary>
/// The lists of sessions in AppStream. AWS lists the sessions of one stack, one of its fleets, and one authentication type at a time: this
/// is what traverses them, with as few calls as the names allow.
/// </summary>
internal sealed class StackFleetTraversal(AppStreamClient client)
{
    /// <summary>The names of stacks to traverse; null where the service has to be asked for them.</summary>
    public IReadOnlyList<string>? Stacks { get; init; }

    /// <summary>The names of fleets to traverse; null where the service has to be asked for them.</summary>
    public IReadOnlyList<string>? Fleets { get; init; }

    /// <summary>Whether the sessions of a stack are included.</summary>
    public Func<string, bool> IncludesStack { get; init; } = _ => true;

    /// <summary>Whether the sessions on a fleet are included.</summary>
    public Func<string, bool> IncludesFleet { get; init; } = _ => true;

    public IReadOnlyList<string> AuthenticationTypes { get; init; } = AuthenticationTypeValues.All;

    /// <summary>The only user whose sessions are listed, or null.</summary>
    public string? UserId { get; init; }

    /// <summary>The only instance on which sessions are listed, or null.</summary>
    public string? InstanceId { get; init; }

    // Only the fleets are named: AWS can be asked for their stacks, and no other stack has to be traversed.
    private bool ByFleet => Stacks is null && Fleets is not null;

    /// <summary>The parts: stacks, or the fleets where only these are named.</summary>
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

    /// <summary>The lists of the sessions on one fleet of users of one stack.</summary>
    public IReadOnlyList<SessionPart<ASSession>> ListsOf(string stack, string fleet, CancellationToken cancellationToken) =>
    [
        .. from type in AuthenticationTypes
           let query = new SessionQuery(stack, fleet, type, UserId, InstanceId)
           select new SessionPart<ASSession>(query.ToString(), client.ListSessionsAsync(query, cancellationToken)),
    ];

    private SessionPart<ASSession> PartOf(string first) => new(async cancel =>
    {
        var names = await NamesAsync(first, cancel).OrNoneAsync().ReadAllAsync().ConfigureAwait(false);
        // Also where the name is given: it exists, if anything is associated with it.
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
