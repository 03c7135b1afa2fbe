using RemoteSessions.AppStream.Generated;
using RemoteSessions.ApplicationAutoScaling.Generated;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;
using TagOperations = RemoteSessions.Emulator.ApplicationAutoScaling.Generated.ApplicationAutoScalingEmulatorOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class TargetTests : ScalingTest
{
    [Fact]
    public async Task A_new_target_has_the_role_of_the_service_and_the_documented_ARN()
    {
        await Create(NewFleet());
        var arn = await Register(1, 5);
        Assert.Matches("^arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/[0-9a-z]{36}$", arn);
        var target = Assert.Single(await Targets("new-fleet"));
        Assert.Equal(
            "arn:aws:iam::123456789012:role/aws-service-role/appstream.application-autoscaling.amazonaws.com/"
            + "AWSServiceRoleForApplicationAutoScaling_AppStreamFleet",
            target.RoleARN);
        Assert.Equal((1, 5, Dimension, arn), (target.MinCapacity, target.MaxCapacity, target.ScalableDimension, target.ScalableTargetARN));
        Assert.Equal((false, false, false), (target.SuspendedState!.DynamicScalingInSuspended,
            target.SuspendedState.DynamicScalingOutSuspended, target.SuspendedState.ScheduledScalingSuspended));
        Assert.NotNull(target.CreationTime);
    }

    [Fact]
    public async Task Registering_moves_a_running_fleet_into_the_limits_and_records_it()
    {
        await Run(NewFleet());
        await Register(4, 10);
        Assert.Equal((4, 2), await Size());
        var activity = Assert.Single(await Activities());
        Assert.Equal(
            ("Setting desired capacity to 4.", "minimum capacity was set to 4", "InProgress"),
            (activity.Description, activity.Cause, activity.StatusCode));
        Assert.Null(activity.EndTime);
        Assert.Contains("Waiting for change to be fulfilled by appstream.", activity.StatusMessage);
        Host.Advance(120);
        activity = Assert.Single(await Activities());
        Assert.Equal("Successful", activity.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(120), activity.EndTime - activity.StartTime);
        Assert.Equal((4, 4), await Size());

        // If a request omits a limit, the limit doesn't change.
        await Register(1, null);
        await Register(null, 3);
        var target = (await Targets("new-fleet")).Single();
        Assert.Equal((1, 3), (target.MinCapacity, target.MaxCapacity));
        Assert.Equal(3, (await Size()).Desired);
        Assert.Equal("maximum capacity was set to 3", (await Activities())[^1].Cause);
    }

    [Fact]
    public async Task A_stopped_fleet_keeps_its_capacity()
    {
        await Create(NewFleet());
        await Register(5, 10);
        Assert.Equal(2, (await Size()).Desired);
        Assert.Empty(await Activities());
    }

    [Fact]
    public async Task A_change_outside_the_limits_is_accepted_and_corrected_by_the_next_registration()
    {
        await Run(NewFleet());
        await Register(1, 3);
        await SetSize(8);
        Host.Advance(3600);
        Assert.Equal(8, (await Size()).Desired);
        await Register(null, null);
        Assert.Equal(3, (await Size()).Desired);
    }

    [Fact]
    public async Task The_capacity_of_a_multi_session_fleet_counts_user_sessions()
    {
        await Run(NewFleet() with { MaxSessionsPerInstance = 5 });
        await Register(12, 40);
        Assert.Equal(3, (await Size()).Desired);
        // Three instances support 15 sessions. Two instances would support only 10 sessions, fewer than the maximum of 12.
        await Register(0, 12);
        Assert.Equal(3, (await Size()).Desired);
        await Register(0, 10);
        Assert.Equal(2, (await Size()).Desired);
    }

    [Fact]
    public async Task Invalid_targets_are_errors()
    {
        await Create(NewFleet());
        Assert.Equal("ValidationException", await RegisterFails(Target(1, null)));
        Assert.Equal("ValidationException", await RegisterFails(Target(-1, 2)));
        Assert.Equal("ValidationException", await RegisterFails(Target(1, 2, "nowhere")));
        Assert.Equal("ValidationException", await RegisterFails(Target(1, 2, "training")));
        Assert.Equal("ValidationException", await RegisterFails(Target(1, 2) with { ResourceId = "workspacespool/new-fleet" }));
        Assert.Equal(
            "Unsupported service namespace, resource type or scalable dimension",
            (await Host.Refused(
                ScalingOperations.RegisterScalableTarget, Target(1, 2) with { ServiceNamespace = "ecs" })).Message);
        Assert.Equal(
            "Maximum capacity cannot be less than minimum capacity",
            (await Host.Refused(ScalingOperations.RegisterScalableTarget, Target(3, 2))).Message);
        Assert.Empty(await Targets("new-fleet"));
    }

    [Fact]
    public async Task Deregistering_deletes_policies_and_actions_and_keeps_the_capacity()
    {
        await Run(NewFleet());
        await Register(1, 3);
        await Put(Action("nights", "cron(0 20 ? * * *)", 0, 0));
        await Put(Tracking(50));
        await Deregister();
        Assert.Empty(await Targets("new-fleet"));
        Assert.Empty(await Policies());
        Assert.Empty(await Actions());
        Host.Advance(86_400);
        Assert.Equal(2, (await Size()).Desired);
        var (type, message) = await Host.Refused(
            ScalingOperations.DeregisterScalableTarget,
            new DeregisterScalableTargetRequest
            {
                ServiceNamespace = "appstream",
                ResourceId = "fleet/new-fleet",
                ScalableDimension = Dimension,
            });
        Assert.Equal("ObjectNotFoundException", type);
        Assert.Contains("fleet/new-fleet", message);
    }

    [Theory]
    [InlineData("Kept", 1)]
    [InlineData("Deleted", 0)]
    public async Task A_setting_determines_whether_the_target_of_a_deleted_fleet_is_deleted(string setting, int count)
    {
        Restart($"DeletedResourceTargets={setting}");
        await Create(NewFleet());
        await Register(1, 3);
        await Host.Call(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "new-fleet" });
        Assert.Equal(count, (await Targets("new-fleet")).Count);
        await Create(NewFleet());
        Assert.Equal(count, (await Targets("new-fleet")).Count);
    }

    [Fact]
    public async Task Lists_have_the_documented_page_sizes_and_tokens()
    {
        for (var number = 1; number <= 3; number++)
        {
            await Create(NewFleet($"fleet-{number}"));
            await Register(1, 3, $"fleet-{number}");
        }

        var request = new DescribeScalableTargetsRequest { ServiceNamespace = "appstream", MaxResults = 4 };
        var first = await Host.Call(ScalingOperations.DescribeScalableTargets, request);
        var second = await Host.Call(
            ScalingOperations.DescribeScalableTargets, request with { NextToken = first.NextToken });
        Assert.Equal((4, 1), (first.ScalableTargets!.Count, second.ScalableTargets!.Count));
        Assert.Null(second.NextToken);
        Assert.Equal("InvalidNextTokenException", await Fails(request with { NextToken = "nonsense" }));
        Assert.Equal("ValidationException", await Fails(request with { MaxResults = 51 }));
        Assert.Equal("ValidationException", await Fails(request with { MaxResults = 0 }));
        Assert.Equal("ValidationException", await Fails(request with { ScalableDimension = Dimension }));
        Assert.Empty((await Host.Call(
            ScalingOperations.DescribeScalableTargets, request with { ServiceNamespace = "ecs" })).ScalableTargets!);

        Task<string> Fails(DescribeScalableTargetsRequest input) =>
            Type(Host.Refused(ScalingOperations.DescribeScalableTargets, input));
    }

    [Fact]
    public async Task Targets_have_tags()
    {
        await Create(NewFleet());
        var arn = (await Host.Call(ScalingOperations.RegisterScalableTarget, Target(1, 2) with
        {
            Tags = new Dictionary<string, string> { ["team"] = "it", ["stage"] = "" },
        })).ScalableTargetARN;
        var answer = await Host.Send(
            TagOperations.ListTagsForResource, $$"""{"ResourceARN":"{{arn}}"}""");
        Assert.Equal("""{"Tags":{"stage":"","team":"it"}}""", answer.Text);
        await Host.Send(TagOperations.UntagResource, $$"""{"ResourceARN":"{{arn}}","TagKeys":["stage"]}""");
        await Host.Send(TagOperations.TagResource, $$"""{"ResourceARN":"{{arn}}","Tags":{"a":"b"} }""");
        answer = await Host.Send(TagOperations.ListTagsForResource, $$"""{"ResourceARN":"{{arn}}"}""");
        Assert.Equal("""{"Tags":{"a":"b","team":"it"}}""", answer.Text);
        answer = await Host.Send(TagOperations.ListTagsForResource, $$"""{"ResourceARN":"{{arn}}x"}""");
        Assert.Equal("ResourceNotFoundException", answer.Type);
    }
}
