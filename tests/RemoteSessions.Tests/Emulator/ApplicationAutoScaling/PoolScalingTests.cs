using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Tests.Emulator.WorkSpaces;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class PoolScalingTests : WorkSpacesTest
{
    private const string Dimension = "workspaces:workspacespool:DesiredUserSessions";

    [Fact]
    public async Task Registering_moves_a_running_pool_into_the_limits()
    {
        var pool = await Pool("sales-apps");
        await Register(pool.PoolId!, 12, 40);
        pool = await Get(pool);
        Assert.Equal("UPDATING", pool.State);
        Assert.Equal((12, 10, 5, 5), Capacity(pool));
        Host.Advance(30);
        pool = await Get(pool);
        Assert.Equal("RUNNING", pool.State);
        Assert.Equal((12, 12, 5, 7), Capacity(pool));
        var target = (await Targets(pool.PoolId!)).Single();
        Assert.EndsWith(":role/aws-service-role/workspaces.application-autoscaling.amazonaws.com/"
            + "AWSServiceRoleForApplicationAutoScaling_WorkSpacesPool", target.RoleARN);
    }

    [Fact]
    public async Task The_ID_of_a_pool_is_required()
    {
        Assert.Equal("ValidationException", await Refused(
            ScalingOperations.RegisterScalableTarget, Target("sales-apps", 1, 2)));
    }

    [Fact]
    public async Task A_scheduled_action_changes_a_pool_at_its_time_and_a_quota_makes_it_fail()
    {
        var pool = await Pool("engineering");
        await Register(pool.PoolId!, 0, 500);
        await Host.Call(ScalingOperations.PutScheduledAction, Action(pool.PoolId!, "up", "at(2026-05-04T13:00:00)", 20));
        await Host.Call(ScalingOperations.PutScheduledAction, Action(pool.PoolId!, "more", "at(2026-05-04T14:00:00)", 400));
        Host.Advance(3600 + 15);
        Assert.Equal((20, 12, 2, 10), Capacity(await Get(pool)));
        Host.Advance(3600);
        Assert.Equal((20, 20, 2, 18), Capacity(await Get(pool)));
        var activities = (await Host.Call(
            ScalingOperations.DescribeScalingActivities,
            new DescribeScalingActivitiesRequest { ServiceNamespace = "workspaces", ResourceId = $"workspacespool/{pool.PoolId}" }))
            .ScalingActivities!;
        Assert.Equal(["Failed", "Successful", "Successful", "Successful"], activities.Select(activity => activity.StatusCode));
        Assert.StartsWith("Failed to set desired capacity to 400. Reason: ", activities[0].StatusMessage);
        Assert.Contains("(Service: AmazonWorkspaces; Status Code: 400; Error Code: ", activities[0].StatusMessage);
    }

    private static RegisterScalableTargetRequest Target(string id, int minimum, int maximum) => new()
    {
        ServiceNamespace = "workspaces",
        ResourceId = $"workspacespool/{id}",
        ScalableDimension = Dimension,
        MinCapacity = minimum,
        MaxCapacity = maximum,
    };

    private static PutScheduledActionRequest Action(string id, string name, string schedule, int minimum) => new()
    {
        ServiceNamespace = "workspaces",
        ResourceId = $"workspacespool/{id}",
        ScalableDimension = Dimension,
        ScheduledActionName = name,
        Schedule = schedule,
        ScalableTargetAction = new ScalableTargetAction { MinCapacity = minimum },
    };

    private Task<RegisterScalableTargetResponse> Register(string id, int minimum, int maximum) =>
        Host.Call(ScalingOperations.RegisterScalableTarget, Target(id, minimum, maximum));

    private async Task<IReadOnlyList<ScalableTarget>> Targets(string id) => (await Host.Call(
        ScalingOperations.DescribeScalableTargets,
        new DescribeScalableTargetsRequest { ServiceNamespace = "workspaces", ResourceIds = [$"workspacespool/{id}"] })).ScalableTargets!;
}
