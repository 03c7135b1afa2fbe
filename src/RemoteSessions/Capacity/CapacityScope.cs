using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Capacity;

/// <summary>Where to measure, and which fleets or pools there.</summary>
internal sealed record CapacityScope(SessionScope Scope, NameFilter Names)
{
    /// <summary>What was given to be measured.</summary>
    public IReadOnlyList<ResourceReference> Given { get; init; } = [];

    /// <summary>
    /// Whether a fleet or pool is to be measured. One that has the name but not the ARN of what was given is another one.
    /// </summary>
    public bool Includes(MeasuredCapacity capacity)
    {
        // Not short-circuited: both the id and the name of a pool may be given.
        if (!(Names.Matches(capacity.Name) | Names.Matches(capacity.Key)))
            return false;
        foreach (var reference in Given.Where(reference => reference.Keys.Contains(capacity.Key) || reference.Keys.Contains(capacity.Name)))
            reference.Verified(capacity.Resource);
        return true;
    }
}
