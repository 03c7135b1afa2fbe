using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests Get-RemoteSessionSchedule, Set-RemoteSessionSchedule, and Remove-RemoteSessionSchedule.</summary>
public sealed class SetScheduleTests : ScheduleCmdletTest
{
    private static readonly DateTime Start = DateTime.Today.AddDays(2);

    [Fact]
    public void Schedules_of_all_services_are_listed()
    {
        var schedules = Get();
        Succeeded();
        Assert.Equal(
            ["AppStream prod-apps office-hours", "AppStream prod-apps evenings", "WorkSpaces sales-apps mornings",
                "WorkSpaces sales-apps evenings"],
            schedules.Select(schedule => $"{schedule.Service} {schedule.Name} {schedule.ScheduleName}"));
        Assert.Equal(["evenings", "evenings"], Get(("ScheduleName", "even*")).Select(schedule => schedule.ScheduleName));
        Assert.Single(Get(("Service", "WorkSpaces"), ("ScheduleName", "mornings")));
        Assert.Empty(Get(("Name", "shared-desktops")));
        Succeeded();
        Get(("Name", "prod-apps"), ("ScheduleName", "nights"));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nights", "us-east-1");
        Get(("Name", "nobody"));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nobody");
    }

    [Fact]
    public void A_piped_schedule_is_read_again()
    {
        var old = Get("prod-apps", "evenings");
        Set(("Name", "prod-apps"), ("ScheduleName", "evenings"), ("MaxCapacity", 12));
        Assert.Equal(12, Session.Pipe<RemoteSessionSchedule>([old], "Get-RemoteSessionSchedule").Single().MaxCapacity);
        Assert.Equal(2, Session.Pipe<RemoteSessionSchedule>(
            [Session.Run("Get-ASFleet", ("Name", "prod-apps")).Single()], "Get-RemoteSessionSchedule").Count);
    }

    [Fact]
    public void A_change_keeps_the_start_and_end_time_and_all_other_settings()
    {
        New([("Name", "shared-desktops"), .. Mornings, ("StartTime", Start), ("EndTime", Start.AddDays(90))]);
        var changed = Set(("Name", "shared-desktops"), ("ScheduleName", "mornings"), ("MinCapacity", 12)).Single();
        Succeeded();
        Assert.Equal(
            (12, 40, "cron(30 7 ? * MON,TUE *)", "Europe/Berlin", Start, Start.AddDays(90)),
            (changed.MinCapacity!.Value, changed.MaxCapacity!.Value, changed.Schedule!, changed.TimeZone!, changed.StartTime!.Value,
                changed.EndTime!.Value));
        changed = Set(("Name", "shared-desktops"), ("ScheduleName", "mornings"), ("RemoveEndTime", true)).Single();
        Assert.Equal((Start, null), (changed.StartTime!.Value, changed.EndTime));
    }

    [Fact]
    public void A_change_of_nothing_is_not_sent()
    {
        Set(("Name", "prod-apps"), ("ScheduleName", "evenings"), ("MaxCapacity", 10));
        Set(("Name", "prod-apps"), ("ScheduleName", "evenings"));
        Assert.Contains(Session.Warnings, text => text.Contains("No setting was specified", StringComparison.Ordinal));
        Succeeded();
        Assert.Equal(0, Calls(Put));
    }

    [Fact]
    public void WhatIf_shows_the_differences_and_the_next_runs()
    {
        var host = new RecordingHost();
        Begin(host);
        Set(("Name", "prod-apps"), ("ScheduleName", "evenings"), ("At", "20:15"), ("WhatIf", true));
        var text = Assert.Single(host.Lines, line => line.StartsWith("What if: ", StringComparison.Ordinal));
        Assert.Contains("Schedule 'cron(0 19 ? * MON-FRI *)' -> 'cron(15 20 ? * MON-FRI *)'", text);
        Assert.Contains("Next runs: 20", text);
        Assert.Contains("never starts or stops", text);
        Assert.Equal(0, Calls(Put));
    }

    [Fact]
    public void Wildcards_select_fleets_and_schedules()
    {
        var changed = Set(("Name", "*"), ("ScheduleName", "even*"), ("MaxCapacity", 15));
        Succeeded();
        Assert.Equal(["prod-apps", "sales-apps"], changed.Select(schedule => schedule.Name).Order(StringComparer.Ordinal));
        Set(("Name", "*"), ("ScheduleName", "nights"), ("MaxCapacity", 15));
        Assert.All(Session.Errors, error => Assert.Equal("nights", $"{error.TargetObject}"));
        Assert.NotEmpty(Session.Errors);
        Assert.Equal(2, Calls(Put));
    }

    [Fact]
    public void Both_schedules_of_working_hours_are_changed_together()
    {
        New(("Name", "shared-desktops"), ("From", "07:30"), ("To", "19:00"), ("Days", "Daily"), ("TimeZone", "UTC"), ("MinCapacity", 10),
            ("MaxCapacity", 40), ("OffHoursMinCapacity", 0), ("OffHoursMaxCapacity", 0));
        var changed = Set(("Name", "shared-desktops"), ("From", "08:00"), ("To", "19:00"), ("Days", "Daily"), ("OffHoursMaxCapacity", 2));
        Succeeded();
        Assert.Equal(
            [("working-hours-start", "cron(0 8 * * ? *)", 40), ("working-hours-end", "cron(0 19 * * ? *)", 2)],
            changed.Select(schedule => (schedule.ScheduleName!, schedule.Schedule!, schedule.MaxCapacity!.Value)));
        Session.Run(
            "Remove-RemoteSessionSchedule", ("Name", "shared-desktops"), ("ScheduleName", "working-hours-end"), ("Force", true));
        var before = Calls(Put);
        Set(("Name", "shared-desktops"), ("From", "09:00"), ("To", "19:00"), ("Days", "Daily"));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "working-hours-end");
        Assert.Equal(before, Calls(Put));
    }

    [Fact]
    public void Off_hours_alone_are_changed_without_a_warning()
    {
        New(("Name", "shared-desktops"), ("From", "07:30"), ("To", "19:00"), ("Days", "Daily"), ("TimeZone", "UTC"), ("MinCapacity", 10),
            ("OffHoursMaxCapacity", 8));
        var before = Calls(Put);
        Set(("Name", "shared-desktops"), ("ScheduleName", "working-hours"), ("OffHoursMaxCapacity", 9));
        Succeeded();
        Assert.DoesNotContain(Session.Warnings, text => text.Contains("No setting was specified", StringComparison.Ordinal));
        Assert.Equal((before + 1, 9), (Calls(Put), Get("shared-desktops", "working-hours-end").MaxCapacity));
    }

    // -Days, or -At with only a time of day, can change a schedule only if its expression specifies a single time of day.
    [Theory]
    [InlineData("rate(1 hour)", "At", "10:00", "doesn't specify a single time of day")]
    [InlineData("rate(1 hour)", "Days", "Saturday", "doesn't specify a single time of day")]
    [InlineData("cron(0 8,20 ? * MON *)", "At", "10:00", "doesn't specify a single time of day")]
    [InlineData("at(2099-12-24T18:00:00)", "At", "10:00", "specify -At with a date, such as '2099-12-24 10:00'")]
    [InlineData("at(2099-12-24T18:00:00)", "Days", "Saturday", "runs only once")]
    public void A_time_that_cannot_be_combined_with_the_expression_is_an_error(
        string expression, string parameter, string value, string reason)
    {
        New(("Name", "prod-apps"), ("ScheduleName", "other"), ("Expression", expression), ("MinCapacity", 6), ("MaxCapacity", 20));
        Succeeded();
        foreach (var more in new (string, object?)[][] { [], [("MinCapacity", 8)] })
        {
            Set([("Name", "prod-apps"), ("ScheduleName", "other"), (parameter, value), .. more]);
            Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-apps", reason);
            Assert.Empty(Session.Warnings);
        }

        Assert.Equal((1, 6), (Calls(Put), Get("prod-apps", "other").MinCapacity));
    }

    [Fact]
    public void An_error_about_a_missing_schedule_begins_in_upper_case()
    {
        Set(("Name", "prod-apps"), ("ScheduleName", "nope"), ("MaxCapacity", 12));
        Assert.StartsWith("Schedule 'nope' of 'prod-apps' wasn't found", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_piped_schedule_is_changed_only_in_the_specified_settings()
    {
        var old = Get("prod-apps", "evenings");
        Set(("Name", "prod-apps"), ("ScheduleName", "evenings"), ("MaxCapacity", 12));
        var changed = Session.Pipe<RemoteSessionSchedule>([old], "Set-RemoteSessionSchedule", ("MinCapacity", 3)).Single();
        Succeeded();
        Assert.Equal((3, 12), (changed.MinCapacity!.Value, changed.MaxCapacity!.Value));
        Session.Pipe<RemoteSessionSchedule>([old], "Set-RemoteSessionSchedule", ("ScheduleName", "office-hours"), ("MinCapacity", 3));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "evenings", "Omit -ScheduleName");
    }

    [Fact]
    public void Removing_a_schedule_leaves_the_others_and_the_limits()
    {
        Session.Pipe<object>([Get("prod-apps", "evenings")], "Remove-RemoteSessionSchedule", ("Force", true));
        Succeeded();
        Assert.Equal(["office-hours"], Get(("Name", "prod-apps")).Select(schedule => schedule.ScheduleName));
        Session.Run("Remove-RemoteSessionSchedule", ("Name", "prod-apps"), ("ScheduleName", "evenings"), ("Force", true));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "evenings");
        Assert.Equal(1, Calls(Delete));
    }

    [Fact]
    public void A_deleted_fleet_leaves_schedules_that_can_be_listed_and_removed()
    {
        Session.Dispose();
        Begin(timeScale: 6000);
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true), ("Force", true));
        Succeeded();
        Assert.Equal(2, Get(("Name", "prod-apps")).Count);
        New([("Name", "prod-apps"), .. Mornings]);
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "prod-apps");
        Session.Pipe<object>(Get(("Name", "prod-apps")), "Remove-RemoteSessionSchedule", ("Force", true));
        Succeeded();
        Assert.Empty(Get(("Service", "AppStream")));
    }

    [Fact]
    public void A_target_that_disappears_in_between_is_the_error_of_the_service()
    {
        Session.Emulator.Inject("vanish", "PutScheduledAction");
        New([("Name", "shared-desktops"), .. Mornings]);
        Assert.Single(Session.Errors);
        Assert.Equal("shared-desktops", $"{Session.Error.Record.TargetObject}");
    }
}
