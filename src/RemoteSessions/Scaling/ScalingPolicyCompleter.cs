using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.Scaling;

/// <summary>Provides tab completion for the names of scaling policies.</summary>
public sealed class ScalingPolicyCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.ApplicationAutoScaling;

    private protected override async Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken)
    {
        var client = new ScalingClient(transport, profileName);
        var found = await Task.WhenAll(ScalableService.All.Select(
            service => client.ListPoliciesAsync(service.Scaling, null, cancellationToken).ReadAllAsync())).ConfigureAwait(false);
        return [.. found.SelectMany(policies => policies).Select(
            policy => new Candidate(policy.PolicyName!, policy.PolicyName!, $"{policy.PolicyType}, {policy.ResourceId}"))];
    }
}
