using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Records scaling activities.</summary>
internal static class ActivityLog
{
    /// <summary>The length of time for which the service lists an activity.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(42);

    /// <summary>Records that a scheduled action changed, or failed to change, the limits of a target.</summary>
    public static ScalingStore AddLimits(
        this ScalingStore store, EmulatedTarget target, ScheduledAction action, string? failure, DateTimeOffset at)
    {
        var (minimum, maximum) = (action.ScalableTargetAction!.MinCapacity, action.ScalableTargetAction.MaxCapacity);
        var activity = New(
            target, EmulatedScalingMessages.SettingLimits(minimum, maximum),
            EmulatedScalingMessages.ActionTriggered(action.ScheduledActionName!), at);
        return store.With(failure is null
            ? activity with { Message = EmulatedScalingMessages.LimitsSet(minimum, maximum) }
            : activity with
            {
                Status = ScalingActivityStatusCodeValues.Failed,
                Message = EmulatedScalingMessages.LimitsFailed(minimum, maximum, failure),
                Ends = at,
            });
    }

    /// <summary>Records a change in capacity. If a previous change isn't complete yet, the new change replaces it.</summary>
    public static ScalingStore AddChange(
        this ScalingStore store, EmulatedTarget target, int capacity, string cause, DateTimeOffset at, DateTimeOffset ends)
    {
        var replaced = store.Activities.FindLast(activity =>
            activity.Namespace == target.Namespace && activity.ResourceId == target.ResourceId && activity.IsRunning(at));
        if (replaced is not null)
        {
            store = store with
            {
                Activities = store.Activities.Replace(replaced, replaced with
                {
                    Status = ScalingActivityStatusCodeValues.Overridden,
                    Message = replaced.OverriddenMessage ?? replaced.Message,
                    Ends = at,
                }),
            };
        }

        return store.With(New(target, EmulatedScalingMessages.SettingCapacity(capacity), cause, at) with
        {
            Message = EmulatedScalingMessages.CapacitySet(capacity, target.Namespace),
            WaitingMessage = EmulatedScalingMessages.CapacityWaiting(capacity, target.Namespace),
            OverriddenMessage = EmulatedScalingMessages.CapacityOverridden(capacity),
            Ends = ends,
        });
    }

    /// <summary>Records that a service rejected a change to the capacity of a fleet or pool.</summary>
    public static ScalingStore AddFailure(
        this ScalingStore store, EmulatedTarget target, int capacity, string cause, DateTimeOffset at, ServiceException error,
        string source) =>
        store.With(New(target, EmulatedScalingMessages.SettingCapacity(capacity), cause, at) with
        {
            Status = ScalingActivityStatusCodeValues.Failed,
            Message = EmulatedScalingMessages.CapacityFailed(capacity, error.Message, source, error.Type, Identity.NewId()),
            Ends = at,
        });

    /// <summary>Records that a policy didn't change the capacity.</summary>
    public static ScalingStore AddNotScaled(
        this ScalingStore store, EmulatedTarget target, NotScaledReason reason, string cause, DateTimeOffset at) =>
        store.With(New(target, EmulatedScalingMessages.AttemptedScaling, cause, at) with
        {
            Status = ScalingActivityStatusCodeValues.Failed,
            Message = EmulatedScalingMessages.NotScaled(reason.Code!),
            NotScaled = reason,
            Ends = at,
        });

    /// <summary>Returns the activity as the service lists it at the specified time.</summary>
    public static ScalingActivity Show(EmulatedActivity activity, string dimension, DateTimeOffset now) => new()
    {
        ActivityId = activity.Id,
        ServiceNamespace = activity.Namespace,
        ResourceId = activity.ResourceId,
        ScalableDimension = dimension,
        Description = activity.Description,
        Cause = activity.Cause,
        StartTime = activity.Started,
        EndTime = activity.IsRunning(now) ? null : activity.Ends,
        StatusCode = activity.IsRunning(now) ? ScalingActivityStatusCodeValues.InProgress : activity.Status,
        StatusMessage = activity.IsRunning(now) ? activity.WaitingMessage : activity.Message,
        NotScaledReasons = activity.NotScaled is { } reason ? [reason] : null,
    };

    private static EmulatedActivity New(EmulatedTarget target, string description, string cause, DateTimeOffset at) => new()
    {
        Id = Identity.NewId(),
        Namespace = target.Namespace,
        ResourceId = target.ResourceId,
        Description = description,
        Cause = cause,
        Started = at,
        Status = ScalingActivityStatusCodeValues.Successful,
        Message = "",
    };
}
