using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.ApplicationAutoScaling.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.ApplicationAutoScaling;

/// <summary>Describes scaling activities.</summary>
internal sealed class ActivityOperations(ApplicationAutoScalingService service)
{
    private const int LargestPage = 50;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(ApplicationAutoScalingOperations.DescribeScalingActivities, Check,
            input => input.ResourceId is { } id ? Names.Key(input.ServiceNamespace, id) : null, Describe),
    ];

    private DescribeScalingActivitiesResponse Describe(DescribeScalingActivitiesRequest input, StoreCall<ScalingStore> call)
    {
        var now = service.Clock.GetUtcNow();
        var activities = call.Store.Activities
            .Where(activity => activity.Namespace == input.ServiceNamespace
                && (input.ResourceId is not { } id || id == activity.ResourceId)
                && (activity.NotScaled is null || input.IncludeNotScaledActivities == true))
            .Reverse().ToList();
        var (page, next) = service.Page(
            call, activities, activity => activity.Id, input.NextToken,
            $"activities {input.ServiceNamespace} {input.ResourceId} {input.IncludeNotScaledActivities}",
            input.MaxResults ?? LargestPage);
        return new DescribeScalingActivitiesResponse { ScalingActivities = [.. page.Select(Show)], NextToken = next };

        ScalingActivity Show(EmulatedActivity activity) => ActivityLog.Show(
            activity, service.Resources.Of(activity.Namespace).Kind.Dimension, now);
    }

    private static void Check(DescribeScalingActivitiesRequest input, Constraints model)
    {
        ApplicationAutoScalingInputs.Check(input, model);
        ScalingErrors.CheckList(input.ScalableDimension, input.ResourceId is not null, input.MaxResults, LargestPage, model);
    }
}
