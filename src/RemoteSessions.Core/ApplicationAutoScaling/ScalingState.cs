using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The information that is known about the scaling of one fleet or pool.</summary>
/// <param name="Service">AppStream or WorkSpaces.</param>
/// <param name="Name">The name of the fleet or pool.</param>
/// <param name="ResourceId">The ID that Application Auto Scaling uses for the fleet or pool.</param>
/// <param name="Unit">The unit of the capacity, or null if the fleet or pool was deleted.</param>
/// <param name="State">The state of the fleet or pool, or DELETED.</param>
/// <param name="Desired">The desired capacity of the fleet or pool.</param>
/// <param name="Target">The scalable target, or null if the fleet or pool isn't registered.</param>
/// <param name="Policies">The policies, or null if they couldn't be read.</param>
/// <param name="Actions">The scheduled actions, or null if they couldn't be read.</param>
/// <param name="LastActivity">The last activity, or null.</param>
internal sealed record ScalingState(
    string Service, string Name, string ResourceId, string? Unit, string? State, int? Desired, ScalableTarget? Target,
    IReadOnlyList<ScalingPolicy>? Policies, IReadOnlyList<ScheduledAction>? Actions, ScalingActivity? LastActivity)
{
    /// <summary>The settings of the target tracking policy, or null.</summary>
    public TargetTrackingScalingPolicyConfiguration? Tracking =>
        new PolicySet(Policies ?? []).Tracking?.TargetTrackingScalingPolicyConfiguration;
}
