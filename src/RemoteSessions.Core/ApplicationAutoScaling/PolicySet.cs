using System.Globalization;
using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The policies of one fleet or pool.</summary>
internal sealed record PolicySet(IReadOnlyList<ScalingPolicy> All)
{
    /// <summary>
    /// The policy that keeps the utilization of the capacity, or null. A target tracking policy for another metric doesn't count.
    /// </summary>
    public ScalingPolicy? Tracking => All.FirstOrDefault(
        policy => policy.TargetTrackingScalingPolicyConfiguration?.PredefinedMetricSpecification is not null);

    /// <summary>Returns the name, with a number if a policy already has it, because a policy of another type can't be replaced.</summary>
    public string FreeName(string name) => Enumerable.Range(1, All.Count + 1)
        .Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
        .First(free => All.All(policy => policy.PolicyName != free));
}
