using System.Collections.Concurrent;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Capacity;

/// <summary>An account and Region in which capacity is measured, and the names of the fleets or pools to measure.</summary>
internal sealed record CapacityScope(SessionScope Scope, NameFilter Names)
{
    /// <summary>The fleets, pools, or rows that were specified.</summary>
    public IReadOnlyList<ResourceReference> Given { get; init; } = [];

    /// <summary>
    /// Maps each fleet or pool to the name filter that matched it first. The scopes of a command share this dictionary, so that a fleet or
    /// pool is measured only once, even if the user specified both its name and its ARN.
    /// </summary>
    public ConcurrentDictionary<(SessionKind Kind, Scope Scope, string Key), NameFilter> Measured { get; init; } = new();

    /// <summary>
    /// Returns whether the command measures a fleet or pool as part of this scope. Throws an exception if the resource has the name or ID
    /// of a specified fleet or pool but a different ARN.
    /// </summary>
    public bool Includes(MeasuredCapacity capacity)
    {
        // Both comparisons must be made, because the user can specify both the ID and the name of a pool.
        if (!(Names.Matches(capacity.Name) | Names.Matches(capacity.Key)))
            return false;
        foreach (var reference in Given.Where(reference => reference.Keys.Contains(capacity.Key) || reference.Keys.Contains(capacity.Name)))
            reference.Verified(capacity.Resource);
        return Measured.GetOrAdd((Scope.Kind, Scope.Scope.In(capacity.Resource.Region), capacity.Key), Names) == Names;
    }
}
