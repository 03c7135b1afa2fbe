using System.Collections.ObjectModel;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Registers, deregisters, and describes scalable targets.</summary>
internal sealed class TargetOperations(ApplicationAutoScalingService service)
{
    private const int LargestPage = 50;

    public static readonly SuspendedState NotSuspended = new()
    {
        DynamicScalingInSuspended = false,
        DynamicScalingOutSuspended = false,
        ScheduledScalingSuspended = false,
    };

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(ApplicationAutoScalingOperations.RegisterScalableTarget, ApplicationAutoScalingInputs.Check,
            input => Names.Key(input.ServiceNamespace, input.ResourceId), Register),
        service.Handle(ApplicationAutoScalingOperations.DeregisterScalableTarget, ApplicationAutoScalingInputs.Check,
            input => Names.Key(input.ServiceNamespace, input.ResourceId), Deregister),
        service.Handle(ApplicationAutoScalingOperations.DescribeScalableTargets, Check,
            input => input.ResourceIds is [var first, ..] ? Names.Key(input.ServiceNamespace, first) : null, Describe),
    ];

    private RegisterScalableTargetResponse Register(RegisterScalableTargetRequest input, StoreCall<ScalingStore> call)
    {
        var kind = service.KindOf(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var now = service.Clock.GetUtcNow();
        var old = call.Store.Find(Names.Key(input.ServiceNamespace, input.ResourceId));
        if (old is null && (input.MinCapacity is null || input.MaxCapacity is null))
            throw ScalingErrors.Invalid(EmulatedScalingMessages.BothCapacitiesRequired);
        var (minimum, maximum) = (input.MinCapacity ?? old!.MinCapacity, input.MaxCapacity ?? old!.MaxCapacity);
        if (minimum < 0)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NegativeMinimum);
        if (maximum < minimum)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.MaximumBelowMinimum);
        CheckResource(kind, call.Store.Region, input.ResourceId!, now);
        if (old is null && call.Store.Targets(input.ServiceNamespace!, _ => true).Count() >= service.Settings.ScalableTargetQuota)
            throw ScalingErrors.Limit(EmulatedScalingMessages.TargetQuota(service.Settings.ScalableTargetQuota));

        var target = (old ?? New(input, call.Store.Created + 1, now)) with
        {
            MinCapacity = minimum,
            MaxCapacity = maximum,
            Suspended = Merge(old?.Suspended ?? NotSuspended, input.SuspendedState),
        };
        if (input.Tags is not null)
            target = TagOperations.WithTags(target, input.Tags);
        call.Store = (call.Store with { Created = old is null ? target.Order : call.Store.Created }).With(target);
        call.Store = service.Lifecycle.MoveIntoLimits(call.Store, target, now);
        return new RegisterScalableTargetResponse { ScalableTargetARN = Names.Target(call.Store.Region, target.Id) };
    }

    private EmptyResponse Deregister(DeregisterScalableTargetRequest input, StoreCall<ScalingStore> call)
    {
        service.KindOf(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        call.Store = call.Store.Without(call.Target(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!).Key);
        return new EmptyResponse();
    }

    private DescribeScalableTargetsResponse Describe(DescribeScalableTargetsRequest input, StoreCall<ScalingStore> call)
    {
        var targets = call.Store.Targets(input.ServiceNamespace!, target =>
            input.ResourceIds is null or { Count: 0 } || input.ResourceIds.Contains(target.ResourceId)).ToList();
        var (page, next) = service.Page(
            call, targets, target => target.Key, input.NextToken,
            $"targets {input.ServiceNamespace} {string.Join(' ', input.ResourceIds ?? [])}", input.MaxResults ?? LargestPage);
        return new DescribeScalableTargetsResponse
        {
            ScalableTargets = [.. page.Select(target => Show(target, call.Store.Region))],
            NextToken = next,
        };
    }

    // The service model doesn't contain constraints for these members. AWS documents the constraints only in prose.
    private static void Check(DescribeScalableTargetsRequest input, Constraints model)
    {
        ApplicationAutoScalingInputs.Check(input, model);
        ScalingErrors.CheckList(input.ScalableDimension, input.ResourceIds is { Count: > 0 }, input.MaxResults, LargestPage, model);
    }

    private static void CheckResource(IScalableResources kind, string region, string resourceId, DateTimeOffset now)
    {
        if (!kind.ExistIn(region) || kind.Find(region, kind.Kind.Key(resourceId)!, now) is not { } resource)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.ResourceNotFound(resourceId));
        if (resource.Obstacle is { } obstacle)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NotScalable(resourceId, obstacle));
    }

    private static EmulatedTarget New(RegisterScalableTargetRequest input, long order, DateTimeOffset now) => new()
    {
        Namespace = input.ServiceNamespace!,
        ResourceId = input.ResourceId!,
        Id = Names.NewTarget(),
        GroupId = Identity.NewId(),
        MinCapacity = input.MinCapacity!.Value,
        MaxCapacity = input.MaxCapacity!.Value,
        Created = now,
        Order = order,
        Suspended = NotSuspended,
        Tags = ReadOnlyDictionary<string, string>.Empty,
    };

    private static SuspendedState Merge(SuspendedState old, SuspendedState? named) => new()
    {
        DynamicScalingInSuspended = named?.DynamicScalingInSuspended ?? old.DynamicScalingInSuspended,
        DynamicScalingOutSuspended = named?.DynamicScalingOutSuspended ?? old.DynamicScalingOutSuspended,
        ScheduledScalingSuspended = named?.ScheduledScalingSuspended ?? old.ScheduledScalingSuspended,
    };

    private ScalableTarget Show(EmulatedTarget target, string region)
    {
        var kind = service.Resources.Of(target.Namespace);
        return new ScalableTarget
        {
            ServiceNamespace = target.Namespace,
            ResourceId = target.ResourceId,
            ScalableDimension = kind.Kind.Dimension,
            MinCapacity = target.MinCapacity,
            MaxCapacity = target.MaxCapacity,
            RoleARN = Names.Role(region, target.Namespace, kind.RoleSuffix),
            CreationTime = target.Created,
            SuspendedState = target.Suspended,
            ScalableTargetARN = Names.Target(region, target.Id),
        };
    }
}
