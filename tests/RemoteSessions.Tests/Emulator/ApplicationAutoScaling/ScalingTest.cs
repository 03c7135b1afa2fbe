using RemoteSessions.AppStream.Generated;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Tests.Emulator.AppStream;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

/// <summary>
/// The base class for tests of the emulated Application Auto Scaling. The emulated time starts on a Monday at 12:00 UTC.
/// </summary>
public abstract class ScalingTest : AppStreamTest
{
    private protected const string Dimension = "appstream:fleet:DesiredCapacity";
    private protected const string FleetMetric = "AppStreamAverageCapacityUtilization";

    private protected static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private protected static RegisterScalableTargetRequest Target(int? minimum, int? maximum, string fleet = "new-fleet") => new()
    {
        ServiceNamespace = "appstream",
        ResourceId = $"fleet/{fleet}",
        ScalableDimension = Dimension,
        MinCapacity = minimum,
        MaxCapacity = maximum,
    };

    private protected async Task<string> Register(int? minimum, int? maximum, string fleet = "new-fleet") => (await Host.Call(
        ScalingOperations.RegisterScalableTarget, Target(minimum, maximum, fleet))).ScalableTargetARN!;

    private protected Task<string> RegisterFails(RegisterScalableTargetRequest input) =>
        Type(Host.Refused(ScalingOperations.RegisterScalableTarget, input));

    private protected Task Deregister(string fleet = "new-fleet") => Host.Call(
        ScalingOperations.DeregisterScalableTarget,
        new DeregisterScalableTargetRequest
        {
            ServiceNamespace = "appstream",
            ResourceId = $"fleet/{fleet}",
            ScalableDimension = Dimension,
        });

    private protected async Task<IReadOnlyList<ScalableTarget>> Targets(params string[] fleets) => (await Host.Call(
        ScalingOperations.DescribeScalableTargets,
        new DescribeScalableTargetsRequest
        {
            ServiceNamespace = "appstream",
            ResourceIds = [.. fleets.Select(fleet => $"fleet/{fleet}")],
        })).ScalableTargets!;

    private protected static PutScheduledActionRequest Action(string name, string schedule, int? minimum, int? maximum) => new()
    {
        ServiceNamespace = "appstream",
        ResourceId = "fleet/new-fleet",
        ScalableDimension = Dimension,
        ScheduledActionName = name,
        Schedule = schedule,
        ScalableTargetAction = new ScalableTargetAction { MinCapacity = minimum, MaxCapacity = maximum },
    };

    private protected Task Put(PutScheduledActionRequest input) => Host.Call(ScalingOperations.PutScheduledAction, input);

    private protected async Task<IReadOnlyList<ScheduledAction>> Actions(string fleet = "new-fleet") => (await Host.Call(
        ScalingOperations.DescribeScheduledActions,
        new DescribeScheduledActionsRequest { ServiceNamespace = "appstream", ResourceId = $"fleet/{fleet}" })).ScheduledActions!;

    private protected static PutScalingPolicyRequest Tracking(double goal, Func<TargetTrackingScalingPolicyConfiguration,
        TargetTrackingScalingPolicyConfiguration>? change = null) => Policy("tracking", "TargetTrackingScaling") with
        {
            TargetTrackingScalingPolicyConfiguration = (change ?? (same => same))(new TargetTrackingScalingPolicyConfiguration
            {
                TargetValue = goal,
                PredefinedMetricSpecification = new PredefinedMetricSpecification { PredefinedMetricType = FleetMetric },
            }),
        };

    private protected static PutScalingPolicyRequest Policy(string name, string? type) => new()
    {
        ServiceNamespace = "appstream",
        ResourceId = "fleet/new-fleet",
        ScalableDimension = Dimension,
        PolicyName = name,
        PolicyType = type,
    };

    private protected Task<PutScalingPolicyResponse> Put(PutScalingPolicyRequest input) =>
        Host.Call(ScalingOperations.PutScalingPolicy, input);

    private protected async Task<IReadOnlyList<ScalingPolicy>> Policies(string fleet = "new-fleet") => (await Host.Call(
        ScalingOperations.DescribeScalingPolicies,
        new DescribeScalingPoliciesRequest { ServiceNamespace = "appstream", ResourceId = $"fleet/{fleet}" })).ScalingPolicies!;

    /// <summary>Returns the activities of a fleet, from oldest to newest.</summary>
    private protected async Task<IReadOnlyList<ScalingActivity>> Activities(string fleet = "new-fleet", bool includeNotScaled = false) =>
    [
        .. (await Host.Call(
            ScalingOperations.DescribeScalingActivities,
            new DescribeScalingActivitiesRequest
            {
                ServiceNamespace = "appstream",
                ResourceId = $"fleet/{fleet}",
                IncludeNotScaledActivities = includeNotScaled,
            })).ScalingActivities!.Reverse(),
    ];

    private protected async Task<(int? Desired, int? Running)> Size(string fleet = "new-fleet")
    {
        var capacity = (await Fleet(fleet)).ComputeCapacityStatus!;
        return (capacity.Desired, capacity.Running);
    }

    private protected Task SetSize(int instances) => Update(new UpdateFleetRequest
    {
        Name = "new-fleet",
        ComputeCapacity = new ComputeCapacity { DesiredInstances = instances },
    });

    private protected void AdvanceTo(DateTimeOffset time, DateTimeOffset from) => Host.Advance((time - from).TotalSeconds);
}
