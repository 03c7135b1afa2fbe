using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Creates, changes, deletes, and describes scheduled actions.</summary>
internal sealed class ScheduledActionOperations(ApplicationAutoScalingService service)
{
    private const int LargestPage = 50;
    private const int MostActions = 200;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(ApplicationAutoScalingOperations.PutScheduledAction, ApplicationAutoScalingInputs.Check,
            input => Names.Key(input.ServiceNamespace, input.ResourceId), Put),
        service.Handle(ApplicationAutoScalingOperations.DeleteScheduledAction, ApplicationAutoScalingInputs.Check,
            input => Names.Key(input.ServiceNamespace, input.ResourceId), Delete),
        service.Handle(ApplicationAutoScalingOperations.DescribeScheduledActions, Check,
            input => input.ResourceId is { } id ? Names.Key(input.ServiceNamespace, id) : null, Describe),
    ];

    private EmptyResponse Put(PutScheduledActionRequest input, StoreCall<ScalingStore> call)
    {
        service.KindOf(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var target = call.Target(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var now = service.Clock.GetUtcNow();
        var old = target.Action(input.ScheduledActionName!)?.Value;
        // If an update omits the start time or the end time, AWS deletes the omitted time. All other members that the update omits keep
        // their values.
        var action = new ScheduledAction
        {
            ScheduledActionName = input.ScheduledActionName,
            ScheduledActionARN = Names.Action(call.Store.Region, target, input.ScheduledActionName!),
            ServiceNamespace = target.Namespace,
            ResourceId = target.ResourceId,
            ScalableDimension = input.ScalableDimension,
            Schedule = input.Schedule ?? old?.Schedule,
            Timezone = input.Timezone ?? old?.Timezone,
            StartTime = input.StartTime,
            EndTime = input.EndTime,
            ScalableTargetAction = input.ScalableTargetAction ?? old?.ScalableTargetAction,
            CreationTime = old?.CreationTime ?? now,
        };
        Check(action, now);
        if (old is null && target.Actions.Count >= MostActions)
            throw ScalingErrors.Limit(EmulatedScalingMessages.ActionQuota(MostActions));
        call.Store = call.Store.With(target.With(ScalingLifecycle.Schedule(action, now)));
        return new EmptyResponse();
    }

    private void Check(ScheduledAction action, DateTimeOffset now)
    {
        if (action.Schedule is null || action.ScalableTargetAction is not { } limits)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.ScheduleRequired);
        if (limits.MinCapacity is null && limits.MaxCapacity is null)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NoCapacity);
        if (limits.MinCapacity < 0 || limits.MaxCapacity < 0)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.NegativeMinimum);
        if (limits.MaxCapacity < limits.MinCapacity)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.MaximumBelowMinimum);
        if (!ScheduleExpression.TryRead(action.Schedule, out var schedule, out var problem))
            throw ScalingErrors.Invalid(problem);
        if (ScheduleZone.Find(action.Timezone) is not { HasIanaId: true } zone)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.UnknownTimezone(action.Timezone!));
        if (action.EndTime <= action.StartTime)
            throw ScalingErrors.Invalid(EmulatedScalingMessages.EndBeforeStart);
        if (service.Settings.PastScheduleError && schedule is AtSchedule
            && schedule.NoRunAfter(now, new ScheduleWindow(zone, now)) is { } past)
            throw ScalingErrors.Invalid(past);
    }

    private EmptyResponse Delete(DeleteScheduledActionRequest input, StoreCall<ScalingStore> call)
    {
        service.KindOf(input.ServiceNamespace!, input.ResourceId!, input.ScalableDimension!);
        var target = call.Store.Find(Names.Key(input.ServiceNamespace, input.ResourceId));
        var action = target?.Action(input.ScheduledActionName!) ?? throw ScalingErrors.NotFound(EmulatedScalingMessages.NoAction(
            input.ServiceNamespace, input.ResourceId, input.ScalableDimension, input.ScheduledActionName));
        call.Store = call.Store.With(target! with { Actions = target!.Actions.Remove(action) });
        return new EmptyResponse();
    }

    private DescribeScheduledActionsResponse Describe(DescribeScheduledActionsRequest input, StoreCall<ScalingStore> call)
    {
        var actions = call.Store.Targets(input.ServiceNamespace!, target => input.ResourceId is not { } id || id == target.ResourceId)
            .SelectMany(target => target.Actions)
            .Where(action => input.ScheduledActionNames is null or { Count: 0 } || input.ScheduledActionNames.Contains(action.Name))
            .Select(action => action.Value).ToList();
        var (page, next) = service.Page(
            call, actions, action => action.ScheduledActionARN!, input.NextToken,
            $"actions {input.ServiceNamespace} {input.ResourceId} {string.Join(' ', input.ScheduledActionNames ?? [])}",
            input.MaxResults ?? LargestPage);
        return new DescribeScheduledActionsResponse { ScheduledActions = page, NextToken = next };
    }

    private static void Check(DescribeScheduledActionsRequest input, Constraints model)
    {
        ApplicationAutoScalingInputs.Check(input, model);
        ScalingErrors.CheckList(input.ScalableDimension, input.ResourceId is not null, input.MaxResults, LargestPage, model);
    }
}
