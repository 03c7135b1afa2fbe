using RemoteSessions.AppStream.Generated;
using RemoteSessions.ApplicationAutoScaling.Generated;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class ScheduledActionTests : ScalingTest
{
    [Fact]
    public async Task A_daily_schedule_in_a_time_zone_changes_the_limits_and_the_capacity()
    {
        await Run(NewFleet());
        await Register(0, 20);
        await Put(Action("mornings", "cron(30 7 ? * MON-FRI *)", 5, 20) with { Timezone = "Europe/Berlin" });
        await Put(Action("evenings", "cron(0 19 ? * MON-FRI *)", 0, 0) with { Timezone = "Europe/Berlin" });

        // 19:00 in Berlin is 17:00 UTC in May. The next call is sent half an hour later.
        AdvanceTo(Noon.AddHours(5.5), Started);
        Assert.Equal((0, 0), await Size());
        Assert.Equal((0, 0), await Limits());
        // The instances started one after another. Each instance needed 60 seconds to start.
        AdvanceTo(Noon.AddHours(17.5).AddSeconds(150), Noon.AddHours(5.5));
        Assert.Equal((5, 2), await Size());
        Assert.Equal((5, 20), await Limits());

        var activities = await Activities();
        Assert.Equal(
            [
                ("Setting min capacity to 0 and max capacity to 0", "scheduled action name evenings was triggered", Noon.AddHours(5)),
                ("Setting desired capacity to 0.", "maximum capacity was set to 0", Noon.AddHours(5)),
                ("Setting min capacity to 5 and max capacity to 20", "scheduled action name mornings was triggered", Noon.AddHours(17.5)),
                ("Setting desired capacity to 5.", "minimum capacity was set to 5", Noon.AddHours(17.5)),
            ],
            activities.Select(activity => (activity.Description!, activity.Cause!, activity.StartTime!.Value)));
        Assert.Null(activities[0].EndTime);
        Assert.Equal("Successfully set min capacity to 0 and max capacity to 0", activities[0].StatusMessage);
        Assert.Equal(["Successful", "Successful", "Successful", "InProgress"], activities.Select(activity => activity.StatusCode));
    }

    [Fact]
    public async Task Scheduled_actions_also_run_if_only_the_fleet_is_described_later()
    {
        await Run(NewFleet());
        await Register(0, 20);
        await Put(Action("up", "at(2026-05-04T13:00:00)", 6, 20));
        await Put(Action("down", "at(2026-05-04T13:10:00)", 0, 3));
        await Put(Action("release", "at(2026-05-04T13:20:00)", 0, 20));
        AdvanceTo(Noon.AddHours(1).AddMinutes(3.5), Started);
        Assert.Equal((6, 5), await Size());
        AdvanceTo(Noon.AddHours(2), Noon.AddHours(1).AddMinutes(3.5));
        Assert.Equal((3, 3), await Size());
        Assert.Equal((0, 20), await Limits());
    }

    [Fact]
    public async Task A_session_that_ends_before_a_scheduled_action_first_releases_its_instance()
    {
        await Run(NewFleet() with { ComputeCapacity = new ComputeCapacity { DesiredInstances = 1 }, MaxUserDurationInSeconds = 600 });
        await Open("new-fleet", "alice");
        await Register(1, 20);
        await Put(Action("none", "at(2026-05-04T12:20:00)", 0, 0));
        // The session ends at 12:25, five minutes after the scheduled action runs.
        AdvanceTo(Noon.AddMinutes(22), Started);
        Assert.Equal((0, 1), await Size());
        AdvanceTo(Noon.AddHours(1), Noon.AddMinutes(22));
        Assert.Equal((0, 0), await Size());
    }

    [Fact]
    public async Task Suspended_actions_do_not_run_and_are_not_run_later()
    {
        await Run(NewFleet());
        await Host.Call(ScalingOperations.RegisterScalableTarget, Target(1, 20) with
        {
            SuspendedState = new SuspendedState { ScheduledScalingSuspended = true },
        });
        await Put(Action("hourly", "rate(1 hour)", 4, 20));
        Host.Advance(2 * 3600);
        Assert.Equal(2, (await Size()).Desired);
        await Host.Call(ScalingOperations.RegisterScalableTarget, Target(null, null) with
        {
            SuspendedState = new SuspendedState { ScheduledScalingSuspended = false },
        });
        Assert.Equal(2, (await Size()).Desired);
        Host.Advance(3600);
        Assert.Equal(4, (await Size()).Desired);
    }

    [Theory]
    [InlineData("Limits", 2, 4, 1)]
    [InlineData("Desired", 4, 4, 2)]
    [InlineData("Failed", 2, 1, 1)]
    public async Task A_setting_determines_what_an_action_changes_while_the_fleet_is_stopped(
        string setting, int desired, int minimum, int activities)
    {
        Restart($"StoppedScaling={setting}");
        await Create(NewFleet());
        await Register(1, 20);
        await Put(Action("up", "rate(1 hour)", 4, null));
        Host.Advance(3600);
        Assert.Equal((desired, 0), await Size());
        Assert.Equal("STOPPED", await State());
        Assert.Equal(minimum, (await Limits()).Minimum);
        var all = await Activities();
        Assert.Equal(activities, all.Count);
        Assert.Equal(setting == "Failed" ? "Failed" : "Successful", all[0].StatusCode);
        if (setting == "Failed")
            Assert.Contains("Resource Id [fleet/new-fleet] is not scalable. Reason: STOPPED", all[0].StatusMessage);
    }

    [Fact]
    public async Task A_minimum_above_the_maximum_of_the_target_fails_when_the_action_runs()
    {
        await Run(NewFleet());
        await Register(1, 3);
        await Put(Action("up", "rate(1 hour)", 4, null));
        Host.Advance(3600);
        var activity = Assert.Single(await Activities());
        Assert.Equal("Failed", activity.StatusCode);
        Assert.Contains("Maximum capacity cannot be less than minimum capacity", activity.StatusMessage);
        Assert.Equal((1, 3), await Limits());
    }

    [Fact]
    public async Task An_action_of_a_deleted_fleet_fails()
    {
        await Create(NewFleet());
        await Register(1, 3);
        await Put(Action("up", "rate(1 hour)", 2, 3));
        await Host.Call(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "new-fleet" });
        Host.Advance(3600);
        Assert.Equal("Failed", Assert.Single(await Activities()).StatusCode);
        Assert.Single(await Targets("new-fleet"));
    }

    [Fact]
    public async Task A_recurring_action_also_runs_at_its_start_time_and_not_after_its_end_time()
    {
        await Run(NewFleet());
        await Register(0, 20);
        await Put(Action("daily", "cron(0 8 * * ? *)", 3, null) with { StartTime = Noon.AddHours(1), EndTime = Noon.AddHours(30) });
        AdvanceTo(Noon.AddDays(3), Started);
        Assert.Equal(
            [Noon.AddHours(1), Noon.AddHours(20)],
            (await Activities()).Where(activity => activity.Cause!.StartsWith("scheduled", StringComparison.Ordinal))
                .Select(activity => activity.StartTime!.Value));
    }

    [Fact]
    public async Task An_update_changes_only_specified_members_and_deletes_the_start_and_end_time()
    {
        await Create(NewFleet());
        await Register(0, 20);
        await Put(Action("a", "cron(0  8 * * ? *)", 3, null) with { Timezone = "Etc/GMT+9", EndTime = Noon.AddDays(2) });
        var action = Assert.Single(await Actions());
        Assert.Equal(("cron(0  8 * * ? *)", "Etc/GMT+9", Noon.AddDays(2)), (action.Schedule, action.Timezone, action.EndTime));
        Assert.Null(action.ScalableTargetAction!.MaxCapacity);
        Assert.Matches(
            "^arn:aws:autoscaling:us-east-1:123456789012:scheduledAction:[0-9a-f-]{36}:resource/appstream/fleet/new-fleet:"
            + "scheduledActionName/a$",
            action.ScheduledActionARN);
        await Put(Action("a", "x", 1, 1) with { Schedule = null, ScalableTargetAction = new() { MaxCapacity = 0 } });
        action = Assert.Single(await Actions());
        Assert.Equal(("cron(0  8 * * ? *)", "Etc/GMT+9", null), (action.Schedule, action.Timezone, action.EndTime));
        Assert.Equal((null, 0), (action.ScalableTargetAction!.MinCapacity, action.ScalableTargetAction.MaxCapacity));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("cron(0 8 * * MON-FRI)")]
    [InlineData("cron(0 8 1 * MON *)")]
    [InlineData("cron(0 8 32 * ? *)")]
    [InlineData("rate(1 minutes)")]
    [InlineData("at(tomorrow)")]
    public async Task An_invalid_schedule_is_an_error(string schedule)
    {
        await Create(NewFleet());
        await Register(0, 20);
        Assert.Equal("ValidationException", await PutFails(Action("a", schedule, 1, 2)));
        Assert.Empty(await Actions());
    }

    [Fact]
    public async Task Other_invalid_actions_are_errors()
    {
        await Create(NewFleet());
        Assert.Equal("ObjectNotFoundException", await PutFails(Action("a", "rate(1 hour)", 1, 2)));
        await Register(0, 20);
        Assert.Equal("ValidationException", await PutFails(Action("a", "rate(1 hour)", null, null)));
        Assert.Equal("ValidationException", await PutFails(Action("a", "rate(1 hour)", 3, 2)));
        Assert.Equal("ValidationException", await PutFails(Action("a", "rate(1 hour)", -1, 2)));
        Assert.Equal("ValidationException", await PutFails(Action("a:b", "rate(1 hour)", 1, 2)));
        Assert.Equal("ValidationException", await PutFails(Action("a", "rate(1 hour)", 1, 2) with { Schedule = null }));
        Assert.Equal("ValidationException", await PutFails(Action("a", "rate(1 hour)", 1, 2) with { ScalableTargetAction = null }));
        Assert.Equal("ValidationException", await PutFails(Action("a", "rate(1 hour)", 1, 2) with { Timezone = "Mars/Olympus" }));
        Assert.Equal(
            "ValidationException",
            await PutFails(Action("a", "rate(1 hour)", 1, 2) with { Timezone = "W. Europe Standard Time" }));
        Assert.Equal(
            "ValidationException", await PutFails(Action("a", "rate(1 hour)", 1, 2) with { StartTime = Noon, EndTime = Noon }));
        var (type, _) = await Host.Refused(ScalingOperations.DeleteScheduledAction, new DeleteScheduledActionRequest
        {
            ServiceNamespace = "appstream",
            ResourceId = "fleet/new-fleet",
            ScalableDimension = Dimension,
            ScheduledActionName = "a",
        });
        Assert.Equal("ObjectNotFoundException", type);
    }

    [Theory]
    [InlineData("None", false)]
    [InlineData("ValidationException", true)]
    public async Task A_setting_determines_whether_a_time_in_the_past_is_an_error(string setting, bool fails)
    {
        Restart($"PastScheduleError={setting}");
        await Create(NewFleet());
        await Register(0, 20);
        var answer = await Host.Send(
            ScalingOperations.PutScheduledAction,
            """
            {"ServiceNamespace":"appstream","ResourceId":"fleet/new-fleet","ScalableDimension":"appstream:fleet:DesiredCapacity",
            "ScheduledActionName":"a","Schedule":"at(2020-12-08T9:36:00)","ScalableTargetAction":{"MinCapacity":1}}
            """);
        Assert.Equal(fails, answer.Status != System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task Scheduled_actions_are_processed_quickly_after_the_clock_was_advanced_by_years()
    {
        await Run(NewFleet());
        await Register(0, 20);
        await Put(Action("often", "rate(5 minutes)", 1, 20));
        await Put(Action("yearly", "cron(0 0 1 1 ? *)", 3, 20));
        Host.Advance(5 * 365 * 86_400.0);
        Assert.Equal(3, (await Size()).Desired);
        Assert.All(
            await Activities(), activity => Assert.True(activity.StartTime > Noon.AddDays((5 * 365) - 43)));
    }

    private static DateTimeOffset Started => Noon.AddSeconds(900);

    private Task<string> PutFails(PutScheduledActionRequest input) =>
        Type(Host.Refused(ScalingOperations.PutScheduledAction, input));

    private async Task<(int? Minimum, int? Maximum)> Limits()
    {
        var target = (await Targets("new-fleet")).Single();
        return (target.MinCapacity, target.MaxCapacity);
    }
}
