using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Creates, changes, deletes, and describes scaling policies.</summary>
internal sealed class PolicyOperations(ApplicationAutoScalingService service)
{
    private const int LargestPage = 10;
    private const int MostPolicies = 50;

    private static readonly string[] AlarmSides = ["High", "Low"];

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(ApplicationAutoScalingOperations.PutScalingPolicy, ApplicationAutoScalingInputs.Check,
            input => Names.Key(input.ServiceNamespace, input.ResourceId), Put),
        service.Handle(ApplicationAutoScalingOperations.DeleteScalingPolicy, ApplicationAutoScalingInputs.Check,
            input => Names.Key(input.ServiceNamespace, input.ResourceId), Delete),
        service.Handle(ApplicationAutoScalingOperations.DescribeScalingPolicies, Check,
            input => input.ResourceId is { } id ? Names.Key(input.ServiceNamespace, id) : null, Describe),
    ];

    /// <summary>Creates a policy, including the alarms that the service manages for the policy.</summary>
    public static ScalingPolicy Create(
        EmulatedTarget target, string name, string type, string dimension, string region, DateTimeOffset now, Func<string, string> newId) =>
        new()
        {
            PolicyARN = Names.Policy(region, target, name),
            PolicyName = name,
            ServiceNamespace = target.Namespace,
            ResourceId = target.ResourceId,
            ScalableDimension = dimension,
            PolicyType = type,
            Alarms = type == PolicyTypeValues.TargetTrackingScaling
                ? [.. AlarmSides.Select(side => Names.Alarm(target.ResourceId, side, newId(side)))
                    .Select(alarm => new Alarm { AlarmName = alarm, AlarmARN = Names.AlarmArn(region, alarm) })]
                : [],
            CreationTime = now,
        };

    private PutScalingPolicyResponse Put(PutScalingPolicyRequest input, StoreCall<ScalingStore> call)
    {
        var kind = service.KindOf(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var target = call.Target(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var old = target.Policy(input.PolicyName!);
        PolicyRules.Check(input, old, target, kind.Kind.Metric);
        if (old is null && target.Policies.Count >= MostPolicies)
            throw ScalingErrors.Limit(EmulatedScalingMessages.PolicyQuota(MostPolicies));
        var policy = old ?? Create(
            target, input.PolicyName!, input.PolicyType!, input.ScalableDimension!, call.Store.Region, service.Clock.GetUtcNow(),
            _ => Identity.NewId());
        policy = policy with
        {
            StepScalingPolicyConfiguration = input.StepScalingPolicyConfiguration ?? policy.StepScalingPolicyConfiguration,
            TargetTrackingScalingPolicyConfiguration =
                input.TargetTrackingScalingPolicyConfiguration ?? policy.TargetTrackingScalingPolicyConfiguration,
        };
        call.Store = call.Store.With(target.With(policy));
        return new PutScalingPolicyResponse { PolicyARN = policy.PolicyARN, Alarms = policy.Alarms };
    }

    private EmptyResponse Delete(DeleteScalingPolicyRequest input, StoreCall<ScalingStore> call)
    {
        service.KindOf(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var target = call.Store.Find(Names.Key(input.ServiceNamespace, input.ResourceId));
        var policy = target?.Policy(input.PolicyName!) ?? throw ScalingErrors.NotFound(EmulatedScalingMessages.NoPolicy(
            input.ServiceNamespace, input.ResourceId, input.ScalableDimension, input.PolicyName));
        call.Store = call.Store.With(target! with { Policies = target!.Policies.Remove(policy) });
        return new EmptyResponse();
    }

    private DescribeScalingPoliciesResponse Describe(DescribeScalingPoliciesRequest input, StoreCall<ScalingStore> call)
    {
        var policies = call.Store.Targets(input.ServiceNamespace!, target => input.ResourceId is not { } id || id == target.ResourceId)
            .SelectMany(target => target.Policies)
            .Where(policy => input.PolicyNames is null or { Count: 0 } || input.PolicyNames.Contains(policy.PolicyName)).ToList();
        var (page, next) = service.Page(
            call, policies, policy => policy.PolicyARN!, input.NextToken,
            $"policies {input.ServiceNamespace} {input.ResourceId} {string.Join(' ', input.PolicyNames ?? [])}",
            input.MaxResults ?? LargestPage);
        return new DescribeScalingPoliciesResponse { ScalingPolicies = page, NextToken = next };
    }

    private static void Check(DescribeScalingPoliciesRequest input, Constraints model)
    {
        ApplicationAutoScalingInputs.Check(input, model);
        ScalingErrors.CheckList(input.ScalableDimension, input.ResourceId is not null, input.MaxResults, LargestPage, model);
    }
}
