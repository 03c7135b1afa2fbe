using System.Collections.Immutable;
using System.Collections.ObjectModel;
using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>A scalable target with its policies and scheduled actions.</summary>
internal sealed record EmulatedTarget
{
    public required string Namespace { get; init; }
    public required string ResourceId { get; init; }

    /// <summary>The ID at the end of the target's ARN.</summary>
    public required string Id { get; init; }

    /// <summary>The ID that is contained in the ARNs of all policies and scheduled actions of the target.</summary>
    public required string GroupId { get; init; }
    public required int MinCapacity { get; init; }
    public required int MaxCapacity { get; init; }
    public required DateTimeOffset Created { get; init; }

    /// <summary>The position of the target in the lists that the service returns.</summary>
    public required long Order { get; init; }
    public required SuspendedState Suspended { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ReadOnlyDictionary<string, string>.Empty;
    public ImmutableList<ScalingPolicy> Policies { get; init; } = [];
    public ImmutableList<EmulatedAction> Actions { get; init; } = [];

    /// <summary>
    /// The time at which a policy last added capacity, or null if no policy has added capacity. The cooldown period begins at this time.
    /// </summary>
    public DateTimeOffset? ScaledOutAt { get; init; }

    /// <summary>The time at which a policy last removed capacity, or null if no policy has removed capacity.</summary>
    public DateTimeOffset? ScaledInAt { get; init; }

    /// <summary>
    /// The reason why the policy didn't change the capacity at the last evaluation. If the reason stays the same, the activity is recorded
    /// only once.
    /// </summary>
    public string? NotScaled { get; init; }

    public string Key => Names.Key(Namespace, ResourceId);

    /// <summary>The target tracking policy of the target, or null if the target has no such policy.</summary>
    public ScalingPolicy? Tracking => Policies.Find(policy =>
        policy.TargetTrackingScalingPolicyConfiguration?.PredefinedMetricSpecification is not null);

    public ScalingPolicy? Policy(string name) => Policies.Find(policy => policy.PolicyName == name);

    public EmulatedAction? Action(string name) => Actions.Find(action => action.Name == name);

    public EmulatedTarget With(ScalingPolicy policy) => this with
    {
        Policies = Policy(policy.PolicyName!) is { } old ? Policies.Replace(old, policy) : Policies.Add(policy),
    };

    public EmulatedTarget With(EmulatedAction action) => this with
    {
        Actions = Action(action.Name) is { } old ? Actions.Replace(old, action) : Actions.Add(action),
    };
}
