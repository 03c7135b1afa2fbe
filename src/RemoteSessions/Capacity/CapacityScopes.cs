using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Capacity;

/// <summary>The scopes and names that objects stand for.</summary>
internal static class CapacityScopes
{
    /// <summary>What the names of this command are of.</summary>
    public static readonly ResourceKind Kind = new("Fleet or pool", "Measure-RemoteSessionCapacity");

    /// <summary>The kinds of session for which users have capacity of their own.</summary>
    public static readonly IReadOnlyList<SessionKind> Kinds = [.. RemoteServices.All.Where(kind => kind.Capacity is not null)];

    /// <summary>Accepts rows of this command and what can be measured.</summary>
    public static readonly ResourceSelector Accepted = new(
        [RemoteSessionCapacity.Identity, .. Kinds.Select(kind => kind.Capacity!.Identity)]);

    /// <summary>
    /// Fleets, pools and rows of this command, each where it came from. A name alone may be that of a fleet or of a pool.
    /// </summary>
    public static IEnumerable<CapacityScope> Resolve(
        IEnumerable<ResourceReference> references, Func<AwsService, AwsResource, IEnumerable<Scope>> scopesOf) =>
        from reference in references
        group reference by (Kind: KindOf(reference), reference.Input.Scope) into list
        let names = new NameFilter([.. list.SelectMany(reference => reference.Patterns).Distinct(StringComparer.Ordinal)], Kind)
        from kind in list.Key.Kind is { } one ? [one] : Kinds
        from scope in scopesOf(kind.Service, list.First().Input)
        select new CapacityScope(SessionScope.From(kind, scope), names) { Given = [.. list] };

    /// <summary>Whether the reference may be to something with capacity.</summary>
    public static bool IsMeasurable(ResourceReference reference) =>
        KindOf(reference) is not null || reference[nameof(RemoteSessionCapacity.Service)] is null;

    // The kind that has the fleet or pool, or null where only a name is known.
    private static SessionKind? KindOf(ResourceReference reference) =>
        Kinds.FirstOrDefault(kind => kind.Capacity!.Identity == reference.Identity)
        ?? Kinds.FirstOrDefault(kind => kind == RemoteServices.Find(reference[nameof(RemoteSessionCapacity.Service)]));
}
