using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the names of scaling policies.</summary>
public sealed class ScalingPolicyCompleter : ScalingListCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> ListAsync(
        ScalingClient client, ScalableKind kind, CancellationToken cancellationToken) =>
        OfAsync(client.ListPoliciesAsync(kind, null, cancellationToken), policy => new Candidate(
            policy.PolicyName ?? "", policy.PolicyName ?? "", $"{policy.PolicyType}, {policy.ResourceId}"));
}
