using RemoteSessions.Services;

namespace RemoteSessions.Provisioning;

/// <summary>A fleet or pool whose scaling configuration a command reads. The fleet or pool might have been deleted.</summary>
/// <param name="Service">AppStream or WorkSpaces.</param>
/// <param name="Key">The name of the fleet or the ID of the pool.</param>
/// <param name="Label">The name that users see.</param>
/// <param name="Unit">The unit of the capacity, or null if the fleet or pool was deleted.</param>
/// <param name="State">The state.</param>
/// <param name="Desired">The desired capacity, or null if it isn't known.</param>
internal sealed record ScaledResource(string Service, string Key, string Label, string? Unit, string State, int? Desired)
{
    /// <summary>The state of a fleet or pool that was deleted but is still registered with Application Auto Scaling.</summary>
    public const string DeletedState = "DELETED";

    public static ScaledResource From(CapacityResource resource) => new(
        resource.Service, resource.Key, resource.Label, resource.Unit, resource.CurrentState, resource.DesiredSessions);

    /// <summary>Describes a deleted fleet or pool. The name of a deleted pool isn't known, so its ID is used instead.</summary>
    public static ScaledResource Deleted(string service, string key) => new(service, key, key, null, DeletedState, null);
}
