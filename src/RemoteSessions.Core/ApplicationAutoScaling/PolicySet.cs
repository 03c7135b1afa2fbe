using System.Globalization;
using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The policies of one fleet or pool.</summary>
internal sealed record PolicySet(IReadOnlyList<ScalingPolicy> All)
{
    /// <summary>
    /// The target tracking policy for the predefined utilization metric, or null if there is no such policy. Target tracking policies for
    /// customized metrics are ignored.
    /// </summary>
    public ScalingPolicy? Tracking => All.FirstOrDefault(
        policy => policy.TargetTrackingScalingPolicyConfiguration?.PredefinedMetricSpecification is not null);

    /// <summary>
    /// Returns an unused policy name. If a policy with the specified name already exists, a number is appended to the name, because a new
    /// policy can't replace a policy of another type.
    /// </summary>
    public string FreeName(string name) => Enumerable.Range(1, All.Count + 1)
        .Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))
        .First(free => All.All(policy => policy.PolicyName != free));
}
