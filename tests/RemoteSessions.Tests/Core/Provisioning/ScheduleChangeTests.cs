using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.AppStream;
using RemoteSessions.Provisioning;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Core.Provisioning;

/// <summary>
/// Tests how schedule settings are converted to scheduled actions, and which settings are sent to change an existing action.
/// </summary>
public sealed class ScheduleChangeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly ScheduleSettings Mornings = new()
    {
        ScheduleName = "mornings",
        At = "07:30",
        Days = ["Monday", "Tuesday"],
        TimeZone = "Europe/Berlin",
        MinCapacity = 5,
        MaxCapacity = 20,
    };

    private static readonly ScheduleSettings Hours = Mornings with
    {
        ScheduleName = null,
        At = null,
        From = "07:30",
        To = "19:00",
        OffHoursMinCapacity = 0,
        OffHoursMaxCapacity = 0,
    };

    private static readonly ScheduledAction Existing = new()
    {
        ScheduledActionName = "mornings",
        Schedule = "cron(30 7 ? * MON,TUE *)",
        Timezone = "Europe/Berlin",
        ScalableTargetAction = new ScalableTargetAction { MinCapacity = 5, MaxCapacity = 20 },
        StartTime = Now.AddDays(1).AddMilliseconds(250),
        EndTime = Now.AddDays(90),
        CreationTime = Now.AddDays(-1),
    };

    [Fact]
    public void A_new_action_is_sent_with_all_settings()
    {
        var change = New(null, Mornings);
        Assert.Null(change.Problem(Now));
        Assert.Equal(
            new PutScheduledActionRequest
            {
                ServiceNamespace = "workspaces",
                ResourceId = "workspacespool/wspool-abcdef012",
                ScalableDimension = "workspaces:workspacespool:DesiredUserSessions",
                ScheduledActionName = "mornings",
                Schedule = "cron(30 7 ? * MON,TUE *)",
                Timezone = "Europe/Berlin",
                ScalableTargetAction = new ScalableTargetAction { MinCapacity = 5, MaxCapacity = 20 },
            },
            change.Request(PoolSessionKind.Instance.Scaling, "wspool-abcdef012"));
    }

    [Fact]
    public void Working_hours_are_two_actions()
    {
        var actions = new SchedulePlan(Hours, isNew: true).Actions().Select(action => New(null, Hours, action)).ToList();
        Assert.Equal(["working-hours-start", "working-hours-end"], actions.Select(action => action.Name));
        Assert.Equal(["cron(30 7 ? * MON,TUE *)", "cron(0 19 ? * MON,TUE *)"], actions.Select(action => Sent(action).Schedule));
        Assert.Equal([(5, 20), (0, 0)], actions.Select(action => (action.MinCapacity!.Value, action.MaxCapacity!.Value)));
    }

    [Fact]
    public void Working_hours_across_midnight_end_on_the_next_day() => Assert.Equal(
        ["cron(0 22 ? * MON,TUE *)", "cron(0 6 ? * TUE,WED *)"],
        new SchedulePlan(Hours with { From = "22:00", To = "06:00" }, isNew: true).Actions()
            .Select(action => Sent(New(null, Hours, action)).Schedule));

    [Theory]
    [InlineData("2026-12-24 18:00", "at(2026-12-24T18:00:00)", "2026-12-24-1800")]
    // A DateTime object in the time zone of this computer is converted to a time with an offset.
    [InlineData("2026-12-24T18:00:00-05:00", "at(2026-12-25T00:00:00)", "2026-12-24-1800")]
    public void A_date_and_time_runs_once_in_the_time_zone(string at, string expression, string name)
    {
        var change = New(null, Mornings with { ScheduleName = null, At = at, Days = null });
        Assert.Equal((expression, name), (Sent(change).Schedule, change.Name));
    }

    [Theory]
    [InlineData("Monday,Tuesday", "0730-MON-TUE")]
    [InlineData("Daily", "0730-daily")]
    [InlineData("Monday,Tuesday,Wednesday,Thursday,Friday", "0730-MON-FRI")]
    public void A_schedule_without_a_name_is_named_after_its_time(string days, string name) =>
        Assert.Equal(name, New(null, Mornings with { ScheduleName = null, Days = days.Split(',') }).Name);

    [Fact]
    public void Without_a_time_zone_the_local_one_is_sent_and_a_rate_has_none()
    {
        Assert.Equal(ScheduleZone.Local, Sent(New(null, Mornings with { TimeZone = null })).Timezone);
        var rate = Mornings with { At = null, Days = null, TimeZone = null, Expression = "rate(12 hours)" };
        Assert.Null(Sent(New(null, rate)).Timezone);
        Assert.Equal("Europe/Berlin", Sent(New(null, rate with { TimeZone = "W. Europe Standard Time" })).Timezone);
    }

    [Fact]
    public void A_new_action_equals_an_existing_one_only_if_all_settings_are_equal()
    {
        var equal = Mornings with { StartTime = Now.AddDays(1).LocalDateTime, EndTime = Now.AddDays(90).UtcDateTime };
        Assert.Empty(New(Existing, equal).List.All);
        Assert.Equal(
            ["StartTime", "EndTime"], New(Existing, Mornings).List.All.Select(change => change.Attribute));
        Assert.Equal(["MaxCapacity"], New(Existing, equal with { MaxCapacity = null }).List.All.Select(change => change.Attribute));
        Assert.Equal(["TimeZone"], New(Existing, equal with { TimeZone = "UTC" }).List.All.Select(change => change.Attribute));
        // Without a time zone, the service uses UTC.
        Assert.Empty(New(Existing with { Timezone = null }, equal with { TimeZone = "UTC" }).List.All);
    }

    [Fact]
    public void A_change_keeps_the_other_settings_and_sends_the_start_and_end_time_again()
    {
        var change = Set(new ScheduleSettings { MinCapacity = 6 });
        Assert.Equal(["MinCapacity '5' -> '6'"], change.List.All.Select(one => $"{one}"));
        var sent = Sent(change);
        Assert.Equal(
            new PutScheduledActionRequest
            {
                ServiceNamespace = sent.ServiceNamespace,
                ResourceId = "fleet/prod-apps",
                ScalableDimension = sent.ScalableDimension,
                ScheduledActionName = "mornings",
                ScalableTargetAction = new ScalableTargetAction { MinCapacity = 6, MaxCapacity = 20 },
                StartTime = Existing.StartTime,
                EndTime = Existing.EndTime,
            },
            sent);
    }

    [Fact]
    public void A_change_removes_a_start_or_end_time_only_on_request()
    {
        var change = Set(new ScheduleSettings(), "StartTime");
        Assert.Equal((null, Existing.EndTime), (Sent(change).StartTime, Sent(change).EndTime));
        Assert.Equal(["StartTime"], change.List.All.Select(one => one.Attribute));
    }

    [Theory]
    [InlineData("08:00", null, "cron(0 8 ? * MON,TUE *)")]
    [InlineData(null, "Daily", "cron(30 7 * * ? *)")]
    [InlineData("08:00", "Friday", "cron(0 8 ? * FRI *)")]
    [InlineData("2026-12-24 18:00", null, "at(2026-12-24T18:00:00)")]
    public void A_change_of_the_time_or_the_days_keeps_the_other(string? at, string? days, string expression)
    {
        var change = Set(new ScheduleSettings { At = at, Days = days?.Split(',') });
        Assert.Null(change.Problem(Now));
        Assert.Equal(expression, Sent(change).Schedule);
    }

    [Theory]
    [InlineData("cron(0/5 7 ? * MON *)")]
    [InlineData("rate(1 hour)")]
    public void Only_the_time_of_a_schedule_that_runs_once_a_day_changes_without_days(string schedule) => Assert.Contains(
        "doesn't specify a single time of day",
        new ScheduleChange(Existing with { Schedule = schedule }, Action(new ScheduleSettings { At = "08:00" })).Problem(Now),
        StringComparison.Ordinal);

    [Fact]
    public void The_problems_of_an_action_are_found_before_it_is_sent()
    {
        ScheduleSettings Expression(string text) => Mornings with { At = null, Days = null, Expression = text };
        Assert.Contains("is in the past", New(null, Expression("at(2026-11-30T12:59:00)")).Problem(Now), StringComparison.Ordinal);
        Assert.Null(New(null, Expression("at(2026-11-30T13:01:00)")).Problem(Now));
        Assert.Contains("never matches a date", New(null, Expression("cron(0 7 31 2 ? *)")).Problem(Now), StringComparison.Ordinal);
        Assert.Contains("never runs", New(null, Expression("cron(0 7 ? * MON 2025)")).Problem(Now), StringComparison.Ordinal);
        Assert.Contains(
            "never runs", New(null, Mornings with { EndTime = Now.AddHours(1).UtcDateTime }).Problem(Now), StringComparison.Ordinal);
        Assert.Contains("above the maximum", Set(new ScheduleSettings { MinCapacity = 21 }).Problem(Now), StringComparison.Ordinal);
        Assert.Contains(
            "after the start", Set(new ScheduleSettings { EndTime = Now.UtcDateTime }).Problem(Now), StringComparison.Ordinal);
        Assert.Contains(
            "doesn't occur in Europe/Berlin", New(null, Mornings with { At = "2027-03-28 02:30", Days = null }).Problem(Now),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_a_change_of_the_clocks_affects_causes_a_warning()
    {
        string? Warning(ScheduleSettings settings) => New(null, settings).DaylightSavingWarning(Now);
        Assert.Null(Warning(Mornings));
        Assert.Contains(
            "2027-03-28 02:30 doesn't occur in Europe/Berlin", Warning(Mornings with { At = "02:30", Days = ["Sunday"] }),
            StringComparison.Ordinal);
        Assert.Null(Warning(Mornings with { At = "02:30", Days = ["Monday"] }));
        Assert.Null(Warning(Mornings with { At = "02:30", Days = ["Sunday"], TimeZone = "Asia/Tokyo" }));
        Assert.Contains(
            "2026-12-24", Set(new ScheduleSettings { At = "2026-12-24 02:30" }).When, StringComparison.Ordinal);
        Assert.Contains(
            "2027-10-31 02:30 occurs twice", Warning(Mornings with { At = "2027-10-31 02:30", Days = null }), StringComparison.Ordinal);
        // If only the limits change, the warning isn't repeated.
        var sundays = Existing with { Schedule = "cron(30 2 ? * SUN *)" };
        Assert.Null(new ScheduleChange(sundays, Action(new ScheduleSettings { MinCapacity = 6 })).DaylightSavingWarning(Now));
    }

    [Fact]
    public void The_next_runs_are_shown_in_the_time_zone_of_the_schedule_across_a_change_of_the_clocks()
    {
        var runs = New(null, Mornings with { At = "07:30", Days = ["Saturday", "Sunday", "Monday"] })
            .Runs(new DateTimeOffset(2027, 3, 27, 0, 0, 0, TimeSpan.Zero), 3).ToList();
        Assert.Equal(3, runs.Count);
        Assert.All(
            ["2027-03-27 07:30", "2027-03-28 07:30", "2027-03-29 07:30"],
            (time, index) => Assert.Contains(time, runs[index], StringComparison.Ordinal));
        if (TimeZoneInfo.Local.BaseUtcOffset == TimeSpan.Zero)
            Assert.Equal("2027-03-27 06:30 (2027-03-27 07:30 Europe/Berlin)", runs[0]);
    }

    [Fact]
    public void A_single_limit_beyond_the_present_other_limit_causes_a_warning()
    {
        var target = new ScalableTarget { MinCapacity = 5, MaxCapacity = 20 };
        string? Warning(int? minimum, int? maximum) =>
            New(null, Mornings with { MinCapacity = minimum, MaxCapacity = maximum }).LimitWarning("prod-apps", target);
        Assert.Contains("current maximum capacity of 'prod-apps' is 20", Warning(25, null), StringComparison.Ordinal);
        Assert.Contains("current minimum capacity of 'prod-apps' is 5", Warning(null, 4), StringComparison.Ordinal);
        Assert.Null(Warning(20, null));
        Assert.Null(Warning(25, 30));
        Assert.Null(New(null, Mornings with { MaxCapacity = null, MinCapacity = 25 }).LimitWarning("prod-apps", null));
    }

    public static TheoryData<string, string> Invalid => new()
    {
        { "At=07:30 Expression=rate(1_day)", "only one of" },
        { "At=07:30 From=07:30 To=19:00 Days=Monday", "only one of" },
        { "Days=Monday MinCapacity=5", "No time is specified" },
        { "MinCapacity=5", "No time is specified" },
        { "At=07:30 MinCapacity=5", "-Days isn't specified" },
        { "At=2026-12-24T18:00 Days=Monday MinCapacity=5", "can't be specified together" },
        { "Expression=rate(1_day) Days=Monday MinCapacity=5", "-Days can be specified only" },
        { "Expression=rate(1_day) MinCapacity=5", "Specify -ScheduleName" },
        { "At=07:30 Days=Monday", "A schedule sets limits" },
        { "From=07:30 Days=Monday MinCapacity=5 OffHoursMinCapacity=0", "Specify all three" },
        { "From=07:30 To=19:00 MinCapacity=5 OffHoursMinCapacity=0", "Specify all three" },
        { "From=07:30 To=07:30 Days=Monday MinCapacity=5 OffHoursMinCapacity=0", "two different times of day" },
        { "From=2026-12-24T18:00 To=19:00 Days=Monday MinCapacity=5 OffHoursMinCapacity=0", "two different times of day" },
        { "From=07:30 To=19:00 Days=Monday MinCapacity=5", "-OffHoursMinCapacity, -OffHoursMaxCapacity, or both" },
        { "OffHoursMinCapacity=0 MinCapacity=5", "only together with working hours" },
        { "At=07:30 Days=Monday OffHoursMinCapacity=0 MinCapacity=5", "only together with working hours" },
        { "At=07:30 Days=Monday MinCapacity=5 MaxCapacity=4", "above the maximum" },
        { "From=07:30 To=19:00 Days=Monday MinCapacity=5 OffHoursMinCapacity=2 OffHoursMaxCapacity=1", "above the maximum" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Settings_that_do_not_fit_together_have_a_reason(string settings, string reason)
    {
        var given = new ScheduleSettings();
        foreach (var parts in settings.Split(' ').Select(setting => setting.Replace('_', ' ').Split('=')))
        {
            var property = typeof(ScheduleSettings).GetProperty(parts[0])!;
            property.SetValue(
                given, property.PropertyType == typeof(int?) ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)
                : property.PropertyType == typeof(string[]) ? parts[1].Split(',') : parts[1]);
        }

        Assert.Contains(reason, new SchedulePlan(given, isNew: true).Problem, StringComparison.Ordinal);
    }

    private static ScheduleChange New(ScheduledAction? current, ScheduleSettings settings, ScheduleAction? action = null)
    {
        var plan = new SchedulePlan(settings, isNew: true);
        Assert.Null(plan.Problem);
        return new ScheduleChange(current, action ?? plan.Actions().Single());
    }

    private static ScheduleChange Set(ScheduleSettings settings, params string[] removals) => new(Existing, Action(settings, removals));

    private static ScheduleAction Action(ScheduleSettings settings, params string[] removals)
    {
        var plan = new SchedulePlan(settings with { ScheduleName = "mornings" }, isNew: false);
        Assert.Null(plan.Problem);
        return plan.Actions(removals).Single();
    }

    private static PutScheduledActionRequest Sent(ScheduleChange change) =>
        change.Request(AppStreamSessionKind.Instance.Scaling, "prod-apps");
}
