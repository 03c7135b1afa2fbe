using RemoteSessions.Services;

namespace RemoteSessions.Provisioning;

/// <summary>The changes to a fleet or pool, and the reason why they can't be sent, if any.</summary>
internal abstract class CapacityChange(CapacityResource resource)
{
    /// <summary>The fleet or pool before the change.</summary>
    public CapacityResource Resource { get; } = resource;

    /// <summary>The attributes that change.</summary>
    public ChangeList List { get; } = new();

    /// <summary>The changes that require a stopped fleet or pool, if it isn't stopped now.</summary>
    public IReadOnlyList<AttributeChange> Blocked =>
        Resource.CurrentState == CapacityStates.Stopped ? [] : [.. List.All.Where(change => change.NeedsStopped)];

    /// <summary>The reason why the settings aren't valid for any fleet or pool, as a main clause, or null.</summary>
    public virtual string? Problem => null;
}
