using RemoteSessions.ApplicationAutoScaling.Generated;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class PolicyTests : ScalingTest
{
    [Fact]
    public async Task Target_tracking_has_two_alarms_and_returns_only_what_was_sent()
    {
        await Create(NewFleet());
        await Register(1, 10);
        var put = await Put(Tracking(75.5, tracking => tracking with { ScaleInCooldown = 0 }));
        Assert.Matches(
            "^arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:[0-9a-f-]{36}:resource/appstream/fleet/new-fleet:"
            + "policyName/tracking$",
            put.PolicyARN);
        Assert.Collection(
            put.Alarms!,
            alarm => Assert.Matches("^TargetTracking-fleet/new-fleet-AlarmHigh-[0-9a-f-]{36}$", alarm.AlarmName),
            alarm => Assert.Equal($"arn:aws:cloudwatch:us-east-1:123456789012:alarm:{alarm.AlarmName}", alarm.AlarmARN));
        var policy = Assert.Single(await Policies());
        Assert.Equal(put.Alarms, policy.Alarms);
        var tracking = policy.TargetTrackingScalingPolicyConfiguration!;
        Assert.Equal((75.5, null, 0, null), (tracking.TargetValue, tracking.ScaleOutCooldown, tracking.ScaleInCooldown,
            tracking.DisableScaleIn));

        // Changing a policy doesn't change its alarms or its ARN.
        var changed = await Put(Tracking(60) with { PolicyType = null });
        Assert.Equal(put.PolicyARN, changed.PolicyARN);
        Assert.Equal(put.Alarms, changed.Alarms);
        Assert.Equal(60, Assert.Single(await Policies()).TargetTrackingScalingPolicyConfiguration!.TargetValue);
    }

    [Fact]
    public async Task A_step_scaling_policy_has_no_managed_alarms()
    {
        await Create(NewFleet());
        await Register(1, 10);
        Assert.Empty((await Put(Step((0, 10, 1), (10, null, 2)))).Alarms!);
        var policy = Assert.Single(await Policies());
        Assert.Equal("StepScaling", policy.PolicyType);
        Assert.Equal(2, policy.StepScalingPolicyConfiguration!.StepAdjustments!.Count);
        await Host.Call(ScalingOperations.DeleteScalingPolicy, Delete("steps"));
        Assert.Empty(await Policies());
        Assert.Equal("ObjectNotFoundException", await Type(Host.Refused(
            ScalingOperations.DeleteScalingPolicy, Delete("steps"))));
    }

    [Fact]
    public async Task Invalid_step_adjustments_are_errors()
    {
        await Create(NewFleet());
        await Register(1, 10);
        Assert.Equal("ValidationException", await PutFails(Step()));
        Assert.Equal("ValidationException", await PutFails(Step((0, 10, 1), (5, null, 2))));
        Assert.Equal("ValidationException", await PutFails(Step((0, 10, 1), (20, null, 2))));
        Assert.Equal("ValidationException", await PutFails(Step((10, 0, 1))));
        Assert.Equal("ValidationException", await PutFails(Step((-10, 0, 1))));
        Assert.Equal("ValidationException", await PutFails(Step((null, 0, -1)) with
        {
            StepScalingPolicyConfiguration = Step((null, 0, -1)).StepScalingPolicyConfiguration! with { AdjustmentType = "ExactCapacity" },
        }));
        Assert.Equal("LimitExceededException", await PutFails(
            Step([.. Enumerable.Range(0, 21).Select(number => ((double?)number, (double?)number + 1, number))])));
    }

    [Fact]
    public async Task Invalid_policies_are_errors()
    {
        await Create(NewFleet());
        Assert.Equal("ObjectNotFoundException", await PutFails(Tracking(50)));
        await Register(1, 10);
        Assert.Equal("ValidationException", await PutFails(Tracking(50) with { PolicyType = null }));
        Assert.Equal("ValidationException", await PutFails(Policy("tracking", "TargetTrackingScaling")));
        Assert.Equal("ValidationException", await PutFails(Policy("tracking", "PredictiveScaling")));
        Assert.Equal("ValidationException", await PutFails(Tracking(0)));
        Assert.Equal("ValidationException", await PutFails(Tracking(50) with { PolicyType = "StepScaling" }));
        Assert.Equal("ValidationException", await PutFails(Tracking(50, same => same with { ScaleInCooldown = -1 })));
        Assert.Equal("ValidationException", await PutFails(Tracking(50, same => same with { PredefinedMetricSpecification = null })));
        Assert.Equal("ValidationException", await PutFails(Tracking(50, same => same with
        {
            PredefinedMetricSpecification = new PredefinedMetricSpecification
            {
                PredefinedMetricType = "WorkSpacesAverageUserSessionsCapacityUtilization",
            },
        })));
        await Put(Tracking(50));
        var (type, message) = await Host.Refused(
            ScalingOperations.PutScalingPolicy, Tracking(60) with { PolicyName = "other" });
        Assert.Equal("ValidationException", type);
        Assert.Equal("Only one TargetTrackingScaling policy for a given metric specification is allowed.", message);
    }

    [Fact]
    public async Task A_list_has_at_most_ten_policies_on_a_page()
    {
        await Create(NewFleet());
        await Register(1, 10);
        for (var number = 1; number <= 11; number++)
            await Put(Step((0, null, 1)) with { PolicyName = $"steps-{number}" });
        var request = new DescribeScalingPoliciesRequest { ServiceNamespace = "appstream", ResourceId = "fleet/new-fleet" };
        var first = await Host.Call(ScalingOperations.DescribeScalingPolicies, request);
        var second = await Host.Call(
            ScalingOperations.DescribeScalingPolicies, request with { NextToken = first.NextToken });
        Assert.Equal((10, 1), (first.ScalingPolicies!.Count, second.ScalingPolicies!.Count));
        Assert.Equal("ValidationException", await Type(Host.Refused(
            ScalingOperations.DescribeScalingPolicies, request with { MaxResults = 11 })));
        var named = await Host.Call(
            ScalingOperations.DescribeScalingPolicies, request with { PolicyNames = ["steps-2", "nothing"] });
        Assert.Equal("steps-2", Assert.Single(named.ScalingPolicies!).PolicyName);
    }

    private static PutScalingPolicyRequest Step(params (double? Lower, double? Upper, int Adjustment)[] steps) =>
        Policy("steps", "StepScaling") with
        {
            StepScalingPolicyConfiguration = new StepScalingPolicyConfiguration
            {
                AdjustmentType = "ChangeInCapacity",
                StepAdjustments =
                [
                    .. steps.Select(step => new StepAdjustment
                    {
                        MetricIntervalLowerBound = step.Lower,
                        MetricIntervalUpperBound = step.Upper,
                        ScalingAdjustment = step.Adjustment,
                    }),
                ],
            },
        };

    private static DeleteScalingPolicyRequest Delete(string name) => new()
    {
        ServiceNamespace = "appstream",
        ResourceId = "fleet/new-fleet",
        ScalableDimension = Dimension,
        PolicyName = name,
    };

    private Task<string> PutFails(PutScalingPolicyRequest input) =>
        Type(Host.Refused(ScalingOperations.PutScalingPolicy, input));
}
