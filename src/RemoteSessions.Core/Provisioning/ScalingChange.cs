using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Reports;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Compares the current scaling settings of a fleet or pool with the requested settings, and prepares requests to change the settings that
/// differ.
/// </summary>
internal sealed class ScalingChange
{
    private const string NewPolicyName = "target-utilization";

    private readonly CapacityResource _resource;
    private readonly ScalableKind _kind;

    /// <param name="resource">The fleet or pool.</param>
    /// <param name="kind">The information that Application Auto Scaling requires for this type of resource.</param>
    /// <param name="target">The scalable target of the fleet or pool, or null if the fleet or pool isn't registered with Application Auto
    /// Scaling.</param>
    /// <param name="policies">The policies of the target. The policies are required only if the settings of a policy change.</param>
    /// <param name="wanted">The wanted settings.</param>
    /// <param name="suspend">The types of scaling activities to suspend.</param>
    /// <param name="resume">The types of scaling activities to resume.</param>
    public ScalingChange(
        CapacityResource resource, ScalableKind kind, ScalableTarget? target, IReadOnlyList<ScalingPolicy> policies,
        ScalingSettings wanted, IReadOnlyCollection<string> suspend, IReadOnlyCollection<string> resume)
    {
        (_resource, _kind) = (resource, kind);
        var suspended = new TextList(ScalingParts.Of(target?.SuspendedState));
        var minimum = List.Changed(nameof(wanted.MinCapacity), wanted.MinCapacity, target?.MinCapacity);
        var maximum = List.Changed(nameof(wanted.MaxCapacity), wanted.MaxCapacity, target?.MaxCapacity);
        IReadOnlyList<string>? parts = suspend.Count + resume.Count == 0 ? null : [.. suspended.Union(suspend).Except(resume)];
        parts = List.Changed(nameof(RemoteSessionScaling.Suspended), parts, suspended);
        if ((minimum, maximum, parts) is not (null, null, null))
        {
            Registration = new RegisterScalableTargetRequest
            {
                ServiceNamespace = kind.Namespace,
                ResourceId = kind.ResourceId(resource.Key),
                ScalableDimension = kind.Dimension,
                MinCapacity = minimum,
                MaxCapacity = maximum,
                SuspendedState = parts is null ? null : ScalingParts.State(parts),
            };
        }

        var state = new PolicySet(policies);
        if (wanted.HasPolicySettings())
            Policy = PolicyOf(state, wanted);
        IsNewTarget = target is null;
        (Minimum, Maximum) = (minimum ?? target?.MinCapacity, maximum ?? target?.MaxCapacity);
        Problem = ProblemOf(state, wanted, suspend.Intersect(resume).ToList());
    }

    /// <summary>The differences.</summary>
    public ChangeList List { get; } = new();

    /// <summary>
    /// The request that changes the limits and the suspended types of scaling activities, or null if no change is needed.
    /// </summary>
    public RegisterScalableTargetRequest? Registration { get; }

    /// <summary>The request that changes the policy, or null if no change is needed.</summary>
    public PutScalingPolicyRequest? Policy { get; }

    /// <summary>Indicates whether the scalable target would be new, because the fleet or pool isn't registered yet.</summary>
    public bool IsNewTarget { get; }

    /// <summary>The reason why the service would reject the change, or null.</summary>
    public string? Problem { get; }

    /// <summary>
    /// Indicates whether the policy could reduce the size of the fleet or pool to 0. A policy can't scale out from a size of 0, because the
    /// utilization isn't defined without capacity.
    /// </summary>
    public bool AllowsZero => Policy is not null && Minimum == 0;

    /// <summary>The name of the unit: instances or user sessions.</summary>
    public string Units => ScalingMessages.Units(_resource.Unit == RemoteSessionCapacity.InstanceUnit);

    /// <summary>
    /// A description of the immediate change that the registration makes to the size of the fleet or pool, or null if the size doesn't
    /// change. Registering a fleet or pool that isn't stopped adjusts its size to the limits, even if the registration changes only which
    /// types of scaling activities are suspended.
    /// </summary>
    public string? Move
    {
        get
        {
            if (Registration is null || _resource.CurrentState == CapacityStates.Stopped || _resource.DesiredSessions is not { } desired)
                return null;
            var moved = Math.Min(Math.Max(desired, Minimum ?? desired), Maximum ?? desired);
            return moved == desired ? null : ScalingMessages.Moves(desired, moved, Units);
        }
    }

    /// <summary>
    /// Returns a copy of the scalable target with the requested settings. The copy is needed because a read shortly after the change might
    /// still return the previous settings.
    /// </summary>
    public ScalableTarget? AppliedTo(ScalableTarget? target) => Registration is null ? target : (target ?? new ScalableTarget()) with
    {
        MinCapacity = Registration.MinCapacity ?? target?.MinCapacity,
        MaxCapacity = Registration.MaxCapacity ?? target?.MaxCapacity,
        SuspendedState = Registration.SuspendedState ?? target?.SuspendedState,
    };

    /// <summary>
    /// Returns a copy of the policies that includes the requested policy. The copy is needed because a read shortly after the change might
    /// still return the previous policies.
    /// </summary>
    public IReadOnlyList<ScalingPolicy> AppliedTo(IReadOnlyList<ScalingPolicy> policies)
    {
        if (Policy is null)
            return policies;
        var index = policies.ToList().FindIndex(policy => policy.PolicyName == Policy.PolicyName);
        var changed = (index < 0 ? new ScalingPolicy { PolicyName = Policy.PolicyName, PolicyType = Policy.PolicyType } : policies[index])
            with
        { TargetTrackingScalingPolicyConfiguration = Policy.TargetTrackingScalingPolicyConfiguration };
        return index < 0 ? [.. policies, changed] : [.. policies.Select((policy, at) => at == index ? changed : policy)];
    }

    /// <summary>
    /// Returns whether the target has the requested minimum capacity, maximum capacity, and suspended state.
    /// </summary>
    public bool IsIn(ScalableTarget? target) => Registration is null || (target is not null
        && (Registration.MinCapacity ?? target.MinCapacity) == target.MinCapacity
        && (Registration.MaxCapacity ?? target.MaxCapacity) == target.MaxCapacity
        && (Registration.SuspendedState is null
            || ScalingParts.Of(Registration.SuspendedState).SequenceEqual(ScalingParts.Of(target.SuspendedState))));

    /// <summary>Returns whether one of the specified policies has the name and the settings of the requested policy.</summary>
    public bool IsIn(IReadOnlyList<ScalingPolicy> policies)
    {
        if (Policy?.TargetTrackingScalingPolicyConfiguration is not { } sent)
            return true;
        var now = policies.FirstOrDefault(policy => policy.PolicyName == Policy.PolicyName)?.TargetTrackingScalingPolicyConfiguration;
        return now is not null && (now.TargetValue, now.ScaleOutCooldown, now.ScaleInCooldown, now.DisableScaleIn ?? false)
            == (sent.TargetValue, sent.ScaleOutCooldown ?? now.ScaleOutCooldown, sent.ScaleInCooldown ?? now.ScaleInCooldown,
                sent.DisableScaleIn ?? false);
    }

    private int? Minimum { get; }

    private int? Maximum { get; }

    private string? ProblemOf(PolicySet policies, ScalingSettings wanted, List<string> contradictory)
    {
        if (!_resource.IsScalable && List.All.Count > 0)
            return ScalingMessages.Elastic;
        if (contradictory.Count > 0)
            return ScalingMessages.SuspendAndResume(contradictory);
        if (IsNewTarget && (Minimum is null || Maximum is null) && (Registration is not null || wanted.HasPolicySettings()))
            return ScalingMessages.LimitsRequired;
        if (Registration is not null && Minimum > Maximum)
            return ScalingMessages.MinimumAboveMaximum(Minimum, Maximum);
        return wanted.HasPolicySettings() && wanted.TargetUtilization is null && policies.Tracking is null
            ? ScalingMessages.NoTracking
            : null;
    }

    // The service replaces the configuration as a whole, so the settings that don't change are sent again.
    private PutScalingPolicyRequest? PolicyOf(PolicySet policies, ScalingSettings wanted)
    {
        var now = policies.Tracking?.TargetTrackingScalingPolicyConfiguration;
        var before = List.All.Count;
        var value = List.Changed(nameof(wanted.TargetUtilization), wanted.TargetUtilization, now?.TargetValue);
        var scaleOut = List.Changed(nameof(wanted.ScaleOutCooldown), wanted.ScaleOutCooldown, now?.ScaleOutCooldown);
        var scaleIn = List.Changed(nameof(wanted.ScaleInCooldown), wanted.ScaleInCooldown, now?.ScaleInCooldown);
        var disable = List.Changed(nameof(wanted.DisableScaleIn), wanted.DisableScaleIn, now?.DisableScaleIn ?? false);
        if (List.All.Count == before)
            return null;
        return new PutScalingPolicyRequest
        {
            PolicyName = policies.Tracking?.PolicyName ?? policies.FreeName(NewPolicyName),
            PolicyType = PolicyTypeValues.TargetTrackingScaling,
            ServiceNamespace = _kind.Namespace,
            ResourceId = _kind.ResourceId(_resource.Key),
            ScalableDimension = _kind.Dimension,
            TargetTrackingScalingPolicyConfiguration = (now ?? New()) with
            {
                TargetValue = value ?? now?.TargetValue,
                ScaleOutCooldown = scaleOut ?? now?.ScaleOutCooldown,
                ScaleInCooldown = scaleIn ?? now?.ScaleInCooldown,
                DisableScaleIn = disable ?? now?.DisableScaleIn,
            },
        };
    }

    private TargetTrackingScalingPolicyConfiguration New() => new()
    {
        PredefinedMetricSpecification = new PredefinedMetricSpecification { PredefinedMetricType = _kind.Metric },
    };
}
