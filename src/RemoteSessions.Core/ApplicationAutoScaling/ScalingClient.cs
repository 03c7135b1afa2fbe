using System.Runtime.CompilerServices;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Calls the operations of Application Auto Scaling in one Region with one identity.</summary>
internal sealed class ScalingClient(IAwsTransport transport, string? profileName) : IServiceClient<ScalingClient>
{
    /// <summary>The maximum number of resource IDs that a call accepts.</summary>
    public const int LargestBatch = 50;

    private const int LargestPage = 50;
    private const int LargestPolicyPage = 10;

    // A new registration of a target isn't immediately visible to other calls.
    private const int AttemptsAfterRegistration = 6;
    private static readonly TimeSpan PauseAfterRegistration = TimeSpan.FromSeconds(1);

    public static AwsService Service => AwsService.ApplicationAutoScaling;

    public static ScalingClient Create(IAwsTransport transport, string? profileName) => new(transport, profileName);

    public string Region => transport.Region;

    /// <summary>The origin (such as the Region and the profile) of the objects that are created from responses.</summary>
    public ResourceOrigin Origin { get; } = ResourceOrigin.From(transport, profileName);

    /// <summary>The current time according to the service's clock.</summary>
    public DateTimeOffset Now => transport.Clock.Now;

    /// <summary>
    /// Lists the scalable targets of all resources of one kind, or only of the specified resources, in as few calls as possible.
    /// </summary>
    public async IAsyncEnumerable<ScalableTarget> ListTargetsAsync(
        ScalableKind kind, IReadOnlyCollection<string>? keys,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[]?[] batches = keys is null
            ? [null]
            : [.. keys.Chunk(LargestBatch).Select(batch => batch.Select(kind.ResourceId).ToArray())];
        foreach (var batch in batches)
        {
            var targets = Paging.ReadAsync(
                (token, cancel) => transport.SendAsync(
                    ApplicationAutoScalingOperations.DescribeScalableTargets,
                    new DescribeScalableTargetsRequest
                    {
                        ServiceNamespace = kind.Namespace,
                        ResourceIds = batch,
                        ScalableDimension = batch is null ? null : kind.Dimension,
                        MaxResults = LargestPage,
                        NextToken = token,
                    },
                    cancel),
                page => page.ScalableTargets, page => page.NextToken, target => target.ResourceId, target => target, cancellationToken);
            await foreach (var target in targets.ConfigureAwait(false))
            {
                if (target.ScalableDimension == kind.Dimension)
                    yield return target;
            }
        }
    }

    /// <summary>
    /// Reads the targets with the specified keys, or all targets if no keys are specified. The returned dictionary maps resource IDs to
    /// targets.
    /// </summary>
    public async Task<Dictionary<string, ScalableTarget>> TargetsByIdAsync(
        ScalableKind kind, IReadOnlyCollection<string>? keys, CancellationToken cancellationToken)
    {
        var targets = new Dictionary<string, ScalableTarget>(StringComparer.Ordinal);
        await foreach (var target in ListTargetsAsync(kind, keys, cancellationToken).ConfigureAwait(false))
        {
            if (target.ResourceId is { } id)
                targets[id] = target;
        }

        return targets;
    }

    /// <summary>Lists the scaling policies of one resource, or of all resources of one kind.</summary>
    public IAsyncEnumerable<ScalingPolicy> ListPoliciesAsync(ScalableKind kind, string? key, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                ApplicationAutoScalingOperations.DescribeScalingPolicies,
                new DescribeScalingPoliciesRequest
                {
                    ServiceNamespace = kind.Namespace,
                    ResourceId = key is null ? null : kind.ResourceId(key),
                    ScalableDimension = key is null ? null : kind.Dimension,
                    MaxResults = LargestPolicyPage,
                    NextToken = token,
                },
                cancel),
            page => page.ScalingPolicies, page => page.NextToken, policy => policy.PolicyARN, policy => policy, cancellationToken);

    /// <summary>Lists the scheduled actions of one resource, or of all resources of one kind.</summary>
    public IAsyncEnumerable<ScheduledAction> ListActionsAsync(ScalableKind kind, string? key, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                ApplicationAutoScalingOperations.DescribeScheduledActions,
                new DescribeScheduledActionsRequest
                {
                    ServiceNamespace = kind.Namespace,
                    ResourceId = key is null ? null : kind.ResourceId(key),
                    ScalableDimension = key is null ? null : kind.Dimension,
                    MaxResults = LargestPage,
                    NextToken = token,
                },
                cancel),
            page => page.ScheduledActions, page => page.NextToken, action => action.ScheduledActionARN, action => action,
            cancellationToken);

    /// <summary>
    /// Lists the scaling activities of one resource, or of all resources of one kind, with the newest activity first. The list includes
    /// activities that didn't scale a resource.
    /// </summary>
    public IAsyncEnumerable<ScalingActivity> ListActivitiesAsync(ScalableKind kind, string? key, CancellationToken cancellationToken) =>
        ListActivitiesAsync(kind, key, includeNotScaled: true, LargestPage, cancellationToken);

    /// <summary>
    /// The newest activity of a resource, or null if there is none. Activities that didn't change the capacity are excluded.
    /// </summary>
    public Task<ScalingActivity?> LastActivityAsync(ScalableKind kind, string key, CancellationToken cancellationToken) =>
        ListActivitiesAsync(kind, key, includeNotScaled: false, size: 1, cancellationToken).FindAsync(_ => true);

    private IAsyncEnumerable<ScalingActivity> ListActivitiesAsync(
        ScalableKind kind, string? key, bool includeNotScaled, int size, CancellationToken cancellationToken) =>
        Paging.ReadAsync(
            (token, cancel) => transport.SendAsync(
                ApplicationAutoScalingOperations.DescribeScalingActivities,
                new DescribeScalingActivitiesRequest
                {
                    ServiceNamespace = kind.Namespace,
                    ResourceId = key is null ? null : kind.ResourceId(key),
                    ScalableDimension = key is null ? null : kind.Dimension,
                    IncludeNotScaledActivities = includeNotScaled,
                    MaxResults = size,
                    NextToken = token,
                },
                cancel),
            page => page.ScalingActivities, page => page.NextToken, activity => activity.ActivityId, activity => activity,
            cancellationToken);

    /// <summary>
    /// Registers or updates a scalable target. If the size of a running resource is outside the limits, the service changes the size
    /// immediately.
    /// </summary>
    public async Task RegisterAsync(RegisterScalableTargetRequest request, CancellationToken cancellationToken) =>
        await transport.SendAsync(ApplicationAutoScalingOperations.RegisterScalableTarget, request, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Deletes a target with its policies and scheduled actions.</summary>
    public async Task DeregisterAsync(ScalableKind kind, string key, CancellationToken cancellationToken) =>
        await transport.SendAsync(
            ApplicationAutoScalingOperations.DeregisterScalableTarget,
            new DeregisterScalableTargetRequest
            {
                ServiceNamespace = kind.Namespace,
                ResourceId = kind.ResourceId(key),
                ScalableDimension = kind.Dimension,
            },
            cancellationToken).OrRemovedAsync().ConfigureAwait(false);

    /// <summary>Creates or replaces a policy.</summary>
    /// <param name="request">The policy.</param>
    /// <param name="isNewTarget">Indicates whether this command registered the target. If this value is true, the method retries the call
    /// when the service doesn't find the target yet.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task PutPolicyAsync(PutScalingPolicyRequest request, bool isNewTarget, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await transport.SendAsync(ApplicationAutoScalingOperations.PutScalingPolicy, request, cancellationToken)
                    .ConfigureAwait(false);
                return;
            }
            catch (AwsServiceException failure) when (
                isNewTarget && attempt < AttemptsAfterRegistration && failure.Error.Type == ServiceErrorTypes.ObjectNotFound)
            {
                await Task.Delay(PauseAfterRegistration * attempt, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async Task DeletePolicyAsync(ScalableKind kind, string key, string policyName, CancellationToken cancellationToken) =>
        await transport.SendAsync(
            ApplicationAutoScalingOperations.DeleteScalingPolicy,
            new DeleteScalingPolicyRequest
            {
                ServiceNamespace = kind.Namespace,
                ResourceId = kind.ResourceId(key),
                ScalableDimension = kind.Dimension,
                PolicyName = policyName,
            },
            cancellationToken).OrRemovedAsync().ConfigureAwait(false);

    /// <summary>
    /// Creates or changes a scheduled action. If a request omits the start time or the end time of an existing action, the service deletes
    /// the omitted time.
    /// </summary>
    public async Task PutActionAsync(PutScheduledActionRequest request, CancellationToken cancellationToken) =>
        await transport.SendAsync(ApplicationAutoScalingOperations.PutScheduledAction, request, cancellationToken).ConfigureAwait(false);

    public async Task DeleteActionAsync(ScalableKind kind, string key, string actionName, CancellationToken cancellationToken) =>
        await transport.SendAsync(
            ApplicationAutoScalingOperations.DeleteScheduledAction,
            new DeleteScheduledActionRequest
            {
                ServiceNamespace = kind.Namespace,
                ResourceId = kind.ResourceId(key),
                ScalableDimension = kind.Dimension,
                ScheduledActionName = actionName,
            },
            cancellationToken).OrRemovedAsync().ConfigureAwait(false);
}
