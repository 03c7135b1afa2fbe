using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Protocol;

namespace RemoteSessions.Provisioning;

/// <summary>The policies and schedules that are deleted together with a scalable target.</summary>
/// <param name="Policies">The names of the policies.</param>
/// <param name="Schedules">The names of the scheduled actions.</param>
/// <param name="Failure">The reason why the policies and schedules couldn't be read, or null.</param>
internal sealed record ScalingLosses(
    IReadOnlyCollection<string> Policies, IReadOnlyCollection<string> Schedules, AwsServiceException? Failure = null)
{
    /// <summary>The texts for prompts and -WhatIf messages. The list is empty if nothing is deleted.</summary>
    public IReadOnlyList<string> Texts => Failure is not null
        ? [ScalingMessages.LossesUnknown(Failure.Error.Message)]
        :
        [
            .. Policies.Count == 0 ? [] : new[] { ScalingMessages.LostPolicies(Policies) },
            .. Schedules.Count == 0 ? [] : new[] { ScalingMessages.LostSchedules(Schedules) },
        ];

    /// <summary>
    /// Reads the policies and schedules that would be deleted together with a scalable target. A caller who isn't allowed to read the
    /// policies and schedules might still be allowed to delete them.
    /// </summary>
    public static async Task<ScalingLosses> ReadAsync(
        ScalingClient client, ScalableKind kind, string key, CancellationToken cancellationToken)
    {
        try
        {
            var policies = client.ListPoliciesAsync(kind, key, cancellationToken).ReadAllAsync();
            var actions = client.ListActionsAsync(kind, key, cancellationToken).ReadAllAsync();
            await Task.WhenAll(policies, actions).ConfigureAwait(false);
            return new ScalingLosses(
                [.. (await policies.ConfigureAwait(false)).Select(policy => policy.PolicyName).OfType<string>()],
                [.. (await actions.ConfigureAwait(false)).Select(action => action.ScheduledActionName).OfType<string>()]);
        }
        catch (AwsServiceException failure) when (failure.Error.Type is not (ErrorIds.NoCredentials or ErrorIds.NoRegion))
        {
            return new ScalingLosses([], [], failure);
        }
    }
}
