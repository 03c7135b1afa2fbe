using RemoteSessions.Services;

namespace RemoteSessions.Provisioning;

/// <summary>A change of a fleet or a pool: what differs, and why it cannot be asked for.</summary>
internal abstract class CapacityChange(CapacityResource resource)
{
    /// <summary>The fleet or pool as it is.</summary>
    public CapacityResource Resource { get; } = resource;

    /// <summary>What differs.</summary>
    public ChangeList List { get; } = new();

    /// <summary>What changes only while it is stopped, as it is not now.</summary>
    public IReadOnlyList<AttributeChange> Blocked =>
        Resource.CurrentState == CapacityStates.Stopped ? [] : [.. List.All.Where(change => change.NeedsStopped)];

    /// <summary>What no fleet or pool takes, or null.</summary>
    public virtual string? Problem => null;
}
