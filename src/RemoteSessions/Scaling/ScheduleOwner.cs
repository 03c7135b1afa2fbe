using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.Commands.Scaling;

/// <summary>A fleet or pool whose schedules a command changes. The fleet or pool might have been deleted in the meantime.</summary>
/// <param name="Service">The service of the fleet or pool.</param>
/// <param name="Key">The name of the fleet or the ID of the pool.</param>
/// <param name="Label">The name that users see.</param>
/// <param name="Scope">The account and Region.</param>
/// <param name="Registration">The registration for automatic scaling, or null if the fleet or pool isn't registered or the registration
/// isn't known.</param>
internal sealed record ScheduleOwner(ScalableService Service, string Key, string Label, Scope Scope, ScalableTarget? Registration = null)
{
    /// <summary>Indicates whether Application Auto Scaling can change the size of the fleet or pool.</summary>
    public bool IsScalable { get; init; } = true;

    public static ScheduleOwner From(ScalingTarget target) =>
        new(target.Service, target.Key, target.Label, target.Own, target.Registration)
        {
            IsScalable = target.Resource?.IsScalable != false,
        };
}
