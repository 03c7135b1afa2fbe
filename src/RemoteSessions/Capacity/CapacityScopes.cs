using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Capacity;

/// <summary>Finds the scopes (accounts and Regions) and the names of the resources that the specified objects identify.</summary>
internal static class CapacityScopes
{
    /// <summary>The resource kind in error messages about a specified name that doesn't exist.</summary>
    public static readonly ResourceKind Kind = new(CommandMessages.FleetPoolOrDirectory, "Measure-RemoteSessionCapacity");

    /// <summary>The kinds of sessions for which the module can measure the capacity.</summary>
    public static readonly IReadOnlyList<SessionKind> Kinds = [.. RemoteServices.All.Where(kind => kind.Capacity is not null)];

    /// <summary>Accepts the rows that Measure-RemoteSessionCapacity returns, and resources whose capacity can be measured.</summary>
    public static readonly ResourceSelector Accepted = new(
        [RemoteSessionCapacity.Identity, .. Kinds.Select(kind => kind.Capacity!.Identity)]);

    /// <summary>
    /// Returns the scopes of the specified fleets, pools, and rows. Each fleet or pool is measured in its own account and Region. A name
    /// alone can identify either a fleet or a pool.
    /// </summary>
    public static IEnumerable<CapacityScope> Resolve(
        IEnumerable<ResourceReference> references, Func<AwsService, AwsResource, IEnumerable<Scope>> scopesOf) =>
        from reference in references
        group reference by (Kind: KindOf(reference), reference.Input.Scope) into list
        let names = new NameFilter([.. list.SelectMany(reference => reference.Patterns).Distinct(StringComparer.Ordinal)], Kind)
        from kind in list.Key.Kind is { } one ? [one] : Kinds
        from scope in scopesOf(kind.Service, list.First().Input)
        select new CapacityScope(SessionScope.From(kind, scope), names) { Given = [.. list] };

    /// <summary>Returns false if the reference specifies a service whose capacity can't be measured, and true otherwise.</summary>
    public static bool IsMeasurable(ResourceReference reference) =>
        KindOf(reference) is not null || reference[nameof(RemoteSessionCapacity.Service)] is null;

    // Returns the kind of the fleet or pool, or null if only a name is known.
    private static SessionKind? KindOf(ResourceReference reference) =>
        Kinds.FirstOrDefault(kind => kind.Capacity!.Identity == reference.Identity)
        ?? Kinds.FirstOrDefault(kind => kind == RemoteServices.Find(reference[nameof(RemoteSessionCapacity.Service)]));
}
