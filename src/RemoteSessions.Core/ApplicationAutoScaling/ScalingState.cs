using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>What is known of the scaling of one fleet or pool.</summary>
/// <param name="Service">AppStream or WorkSpaces.</param>
/// <param name="Name">The name of the fleet or pool.</param>
/// <param name="ResourceId">Its id in Application Auto Scaling.</param>
/// <param name="Unit">What its capacity counts.</param>
/// <param name="State">Its state.</param>
/// <param name="Desired">Its capacity.</param>
/// <param name="Target">The scalable target, or null if it isn't registered.</param>
/// <param name="Policies">The policies.</param>
/// <param name="Actions">The scheduled actions.</param>
/// <param name="LastActivity">The last activity, or null.</param>
internal sealed record ScalingState(
    string Service, string Name, string ResourceId, string Unit, string? State, int? Desired, ScalableTarget? Target,
    IReadOnlyList<ScalingPolicy> Policies, IReadOnlyList<ScheduledAction> Actions, ScalingActivity? LastActivity)
{
    /// <summary>The policy that keeps a utilization, or null.</summary>
    public ScalingPolicy? TrackingPolicy =>
        Policies.FirstOrDefault(policy => policy.PolicyType == PolicyTypeValues.TargetTrackingScaling);

    /// <summary>The settings of that policy, or null.</summary>
    public TargetTrackingScalingPolicyConfiguration? Tracking => TrackingPolicy?.TargetTrackingScalingPolicyConfiguration;
}
