using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Checks the configuration of scaling policies against the rules that AWS documents only in prose.</summary>
internal static class PolicyRules
{
    private const int MostSteps = 20;

    /// <param name="input">The request.</param>
    /// <param name="old">The policy that the request changes, or null if the request creates a policy.</param>
    /// <param name="target">The target of the policy.</param>
    /// <param name="metric">The predefined metric for the resource type.</param>
    public static void Check(PutScalingPolicyRequest input, ScalingPolicy? old, EmulatedTarget target, string metric)
    {
        var type = input.PolicyType ?? old?.PolicyType ?? throw ScalingErrors.Invalid(EmulatedScalingMessages.PolicyTypeRequired);
        if (old is not null && old.PolicyType != type)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.PolicyTypeChanged(old.PolicyName!));
        if (type == PolicyTypeValues.PredictiveScaling)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.PredictiveScaling);
        var (step, tracking) = (input.StepScalingPolicyConfiguration, input.TargetTrackingScalingPolicyConfiguration);
        var isOwn = type == PolicyTypeValues.StepScaling ? tracking is null : step is null;
        if (!isOwn || input.PredictiveScalingPolicyConfiguration is not null || (old is null && step is null && tracking is null))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.ConfigurationRequired(type));
        if (step is not null)
            CheckSteps(step);
        if (tracking is not null)
            CheckTracking(tracking, input.PolicyName!, target, metric);
    }

    private static void CheckTracking(
        TargetTrackingScalingPolicyConfiguration tracking, string name, EmulatedTarget target, string metric)
    {
        if (tracking.TargetValue <= 0)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.TargetValue);
        if (tracking.ScaleOutCooldown < 0 || tracking.ScaleInCooldown < 0)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NegativeCooldown);
        if (tracking.PredefinedMetricSpecification is null == tracking.CustomizedMetricSpecification is null)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.OneMetric);
        if (tracking.PredefinedMetricSpecification is not { } predefined)
            return;
        if (predefined.PredefinedMetricType != metric)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.MetricNotSupported(predefined.PredefinedMetricType));
        if (predefined.ResourceLabel is not null)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.ResourceLabel);
        if (target.Tracking is { } other && other.PolicyName != name)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.SameMetric);
    }

    private static void CheckSteps(StepScalingPolicyConfiguration configuration)
    {
        var steps = configuration.StepAdjustments ?? [];
        if (configuration.AdjustmentType is null || steps.Count == 0)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.AdjustmentTypeRequired);
        if (configuration.Cooldown < 0)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NegativeCooldown);
        if (steps.Count > MostSteps)
            throw ScalingErrors.Limit(EmulatedScalingMessages.StepQuota(MostSteps));
        if (steps.Any(step => step.ScalingAdjustment is null))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.AdjustmentRequired);
        if (configuration.AdjustmentType == AdjustmentTypeValues.ExactCapacity && steps.Any(step => step.ScalingAdjustment < 0))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NegativeCapacity);
        CheckRanges([.. steps.Select(step => (
            step.MetricIntervalLowerBound ?? double.NegativeInfinity, step.MetricIntervalUpperBound ?? double.PositiveInfinity)).Order()]);
    }

    private static void CheckRanges(IReadOnlyList<(double Lower, double Upper)> ranges)
    {
        if (ranges.Any(range => range.Lower >= range.Upper))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.StepBounds);
        if (ranges.Zip(ranges.Skip(1)).Any(pair => pair.First.Upper != pair.Second.Lower))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.StepGap);
        if (ranges[0].Lower is < 0 and > double.NegativeInfinity)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.StepWithoutLowerBound);
    }
}
