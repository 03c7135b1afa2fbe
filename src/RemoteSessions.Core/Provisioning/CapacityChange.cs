using RemoteSessions.Services;

namespace RemoteSessions.Provisioning;

/// <summary>The changes to a fleet or pool and, if the changes can't be sent, the reason.</summary>
internal abstract class CapacityChange(CapacityResource resource)
{
    /// <summary>The fleet or pool before the change.</summary>
    public CapacityResource Resource { get; } = resource;

    /// <summary>The changes to the attributes of the fleet or pool.</summary>
    public ChangeList List { get; } = new();

    /// <summary>The changes that can't be made now because they require the fleet or pool to be stopped.</summary>
    public IReadOnlyList<AttributeChange> Blocked =>
        Resource.CurrentState == CapacityStates.Stopped ? [] : [.. List.All.Where(change => change.NeedsStopped)];

    /// <summary>
    /// The reason why the settings aren't valid in any state of the fleet or pool. The reason is a main clause, so that it can be inserted
    /// into a sentence. If the settings are valid, this property is null.
    /// </summary>
    public virtual string? Problem => null;

    /// <summary>The requested size, in the unit of the resource, or null if the size doesn't change.</summary>
    public abstract int? Size { get; }
}
