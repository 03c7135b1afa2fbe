using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>What is known about the scaling of one fleet or pool.</summary>
/// <param name="Service">AppStream or WorkSpaces.</param>
/// <param name="Name">The name of the fleet or pool.</param>
/// <param name="ResourceId">Its ID in Application Auto Scaling.</param>
/// <param name="Unit">What its capacity counts.</param>
/// <param name="State">Its state.</param>
/// <param name="Desired">Its capacity.</param>
/// <param name="Target">The scalable target, or null if it isn't registered.</param>
/// <param name="Policies">The policies, or null if they couldn't be read.</param>
/// <param name="Actions">The scheduled actions, or null if they couldn't be read.</param>
/// <param name="LastActivity">The last activity, or null.</param>
internal sealed record ScalingState(
    string Service, string Name, string ResourceId, string Unit, string? State, int? Desired, ScalableTarget? Target,
    IReadOnlyList<ScalingPolicy>? Policies, IReadOnlyList<ScheduledAction>? Actions, ScalingActivity? LastActivity)
{
    /// <summary>The settings of the policy that keeps the utilization of the capacity, or null.</summary>
    public TargetTrackingScalingPolicyConfiguration? Tracking =>
        new PolicySet(Policies ?? []).Tracking?.TargetTrackingScalingPolicyConfiguration;
}
