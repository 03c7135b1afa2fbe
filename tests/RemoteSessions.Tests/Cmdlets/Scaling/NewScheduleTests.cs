using System.Globalization;
using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests New-RemoteSessionSchedule.</summary>
public sealed class NewScheduleTests : ScheduleCmdletTest
{
    [Fact]
    public void A_schedule_is_created_and_shows_its_next_runs()
    {
        var schedule = New([("Name", "shared-desktops"), .. Mornings]).Single();
        Succeeded();
        Assert.Equal(
            ("AppStream", "shared-desktops", "mornings", "cron(30 7 ? * MON,TUE *)", "Europe/Berlin", 10, 40, "fleet/shared-desktops"),
            (schedule.Service, schedule.Name, schedule.ScheduleName, schedule.Schedule, schedule.TimeZone, schedule.MinCapacity!.Value,
                schedule.MaxCapacity!.Value, schedule.ResourceId));
        Assert.Equal(3, schedule.NextRuns.Count);
        Assert.All(schedule.NextRuns, run => Assert.Contains("07:30", run, StringComparison.Ordinal));
        Assert.Equal(1, Calls(Put));
    }

    [Fact]
    public void The_name_of_a_pool_becomes_its_id_on_the_wire()
    {
        var pool = Session.Run<WksPool>("Get-WksPool", ("Name", "sales-apps")).Single();
        Assert.Equal($"workspacespool/{pool.PoolId}", New([("Name", "sales-apps"), .. Named("days")]).Single().ResourceId);
        Succeeded();
        Assert.Equal("sales-apps", Get(("Name", pool.PoolId), ("ScheduleName", "days")).Single().Name);
    }

    [Fact]
    public void Working_hours_are_two_schedules_that_are_saved_after_one_prompt()
    {
        var host = new RecordingHost();
        Begin(host);
        (string, object?)[] hours =
        [
            ("Name", "shared-desktops"), ("From", "07:30"), ("To", "19:00"), ("Days", new[] { "Monday", "Friday" }),
            ("TimeZone", "W. Europe Standard Time"), ("MinCapacity", 10), ("MaxCapacity", 40), ("OffHoursMinCapacity", 0),
            ("OffHoursMaxCapacity", 0),
        ];
        New([.. hours, ("WhatIf", true)]);
        Assert.Equal(0, Calls(Put));
        var text = Assert.Single(host.Lines, line => line.StartsWith("What if: ", StringComparison.Ordinal));
        Assert.Contains("'working-hours-start', which sets the minimum capacity to 10 and the maximum capacity to 40", text);
        Assert.Contains("'working-hours-end', which sets the minimum capacity to 0 and the maximum capacity to 0", text);
        Assert.Contains("starts or stops a fleet or pool, and the new limits remain in effect until another action changes them", text);
        var schedules = New(hours);
        Succeeded();
        Assert.Equal(
            [("working-hours-start", "cron(30 7 ? * MON,FRI *)", 10), ("working-hours-end", "cron(0 19 ? * MON,FRI *)", 0)],
            schedules.Select(schedule => (schedule.ScheduleName!, schedule.Schedule!, schedule.MinCapacity!.Value)));
        Assert.All(schedules, schedule => Assert.Equal("Europe/Berlin", schedule.TimeZone));
    }

    [Fact]
    public void An_existing_schedule_with_equal_settings_is_reported_and_not_sent()
    {
        New([("Name", "shared-desktops"), .. Mornings]);
        var again = New([("Name", "shared-desktops"), .. Mornings, ("Verbose", true)]).Single();
        Succeeded();
        Assert.Equal(("mornings", 1), (again.ScheduleName, Calls(Put)));
        Assert.Contains(Session.Verbose, text => text.Contains(
            "schedule 'mornings' of 'shared-desktops' already has these settings. Nothing was changed.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_existing_schedule_with_other_settings_is_an_error()
    {
        New([("Name", "shared-desktops"), .. Mornings]);
        Assert.Empty(New([("Name", "shared-desktops"), .. Mornings.Where(each => each.Name != "MaxCapacity"), ("MaxCapacity", 41)]));
        Failed(
            "ResourceAlreadyExistsException", ErrorCategory.ResourceExists, "shared-desktops", "MaxCapacity '40' -> '41'",
            "Set-RemoteSessionSchedule");
        Assert.Equal((1, 40), (Calls(Put), Get("shared-desktops", "mornings").MaxCapacity));
    }

    // The start schedule must not be saved without the end schedule.
    [Fact]
    public void Working_hours_are_not_saved_if_one_of_the_two_schedules_differs()
    {
        New([("Name", "shared-desktops"), .. Named("office-end")]);
        New(("Name", "shared-desktops"), ("ScheduleName", "office"), ("From", "07:30"), ("To", "19:00"), ("Days", "Daily"),
            ("MinCapacity", 5), ("OffHoursMinCapacity", 0));
        Failed("ResourceAlreadyExistsException", ErrorCategory.ResourceExists, "shared-desktops", "office-end");
        Assert.Equal(["office-end"], Get(("Name", "shared-desktops")).Select(schedule => schedule.ScheduleName));
    }

    [Fact]
    public void A_fleet_that_is_not_registered_is_an_error_that_names_the_command()
    {
        New([("Name", "dev-apps"), .. Mornings]);
        Failed("ObjectNotFoundException", ErrorCategory.ObjectNotFound, "dev-apps", "run Set-RemoteSessionScaling");
        Assert.Equal(0, Calls(Put));
    }

    [Theory]
    [InlineData("Expression", "cron(30 7 * * 1-5)", "five fields")]
    [InlineData("Expression", "cron(30 7 1 * MON *)", "can't both be specified")]
    [InlineData("Expression", "rate(1 minutes)", "Specify rate(1 minute)")]
    [InlineData("TimeZone", "Europe/Atlantis", "isn't a known time zone")]
    [InlineData("At", "7:30 PM", "a time, such as 07:30")]
    [InlineData("Days", "Montag", "Monday")]
    [InlineData("MinCapacity", -1, "0")]
    [InlineData("StartTime", "12.24.2026 18:00", "yyyy-MM-dd HH:mm")]
    [InlineData("StartTime", "03/04/2027 00:00:00", "yyyy-MM-dd HH:mm")]
    [InlineData("EndTime", "2027-13-04 00:00", "yyyy-MM-dd HH:mm")]
    public void An_invalid_value_is_rejected_during_binding(string parameter, object value, string reason)
    {
        New([("Name", "shared-desktops"), .. Mornings.Where(each => each.Name != parameter), (parameter, value)]);
        var (id, record) = Session.Error;
        Assert.StartsWith("ParameterArgument", id, StringComparison.Ordinal);
        Assert.Contains(reason, $"{record}", StringComparison.Ordinal);
        Assert.Equal(0, Calls(Put));
    }

    [Theory]
    [InlineData("cron(0 7 31 2 ? *)", "never matches a date")]
    [InlineData("at(2020-01-01T07:30:00)", "is in the past")]
    public void A_schedule_that_never_runs_is_not_sent(string expression, string reason)
    {
        New(("Name", "shared-desktops"), ("ScheduleName", "never"), ("Expression", expression), ("MinCapacity", 10));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "shared-desktops", reason);
        Assert.Equal(0, Calls(Put));
    }

    [Fact]
    public void Contradictory_settings_are_not_sent()
    {
        New([("Name", "shared-desktops"), .. Mornings.Where(each => each.Name != "MinCapacity"), ("MinCapacity", 41)]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "shared-desktops", "(41) is above the maximum capacity (40)",
            "Specify a lower -MinCapacity or a higher -MaxCapacity");
        New(("Name", "shared-desktops"), ("At", "07:30"), ("MinCapacity", 5));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "shared-desktops", "-Days isn't specified");
        Assert.Equal(0, Calls(Put));
    }

    [Fact]
    public void A_minimum_above_the_present_maximum_and_a_change_of_the_clocks_cause_warnings()
    {
        New(("Name", "shared-desktops"), ("At", "02:30"), ("Days", "Daily"), ("TimeZone", "Europe/Berlin"), ("MinCapacity", 49));
        Succeeded();
        Assert.Equal(2, Session.Warnings.Count);
        Assert.Contains(Session.Warnings, text => text.Contains("current maximum capacity of 'shared-desktops' is 48"));
        Assert.Contains(Session.Warnings, text => text.Contains("in Europe/Berlin, because the clocks are set"));
        Assert.Equal("0230-daily", Get(("Name", "shared-desktops")).Single().ScheduleName);
    }

    [Fact]
    public void Fleets_and_pools_from_the_pipeline_get_the_schedule()
    {
        var fleets = Session.Run<ASFleet>("Get-ASFleet", ("Name", "shared-desktops"));
        var pools = Session.Run<WksPool>("Get-WksPool", ("Name", "sales-apps"));
        var schedules = Session.Pipe<RemoteSessionSchedule>(
            [.. fleets, .. pools], "New-RemoteSessionSchedule", Named("new"));
        Succeeded();
        Assert.Equal(["sales-apps", "shared-desktops"], schedules.Select(schedule => schedule.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_DateTime_object_is_a_time_on_this_computer()
    {
        var at = DateTime.UtcNow.AddDays(3);
        var schedule = New(
            ("Name", "shared-desktops"), ("At", at), ("TimeZone", "Asia/Tokyo"), ("MinCapacity", 10), ("ScheduleName", "once")).Single();
        Succeeded();
        Assert.Equal($"at({at.AddHours(9):yyyy-MM-dd'T'HH:mm:ss})", schedule.Schedule);
        Assert.Equal(
            at.ToLocalTime().ToString("g", CultureInfo.InvariantCulture),
            schedule.NextRun!.Value.ToString("g", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_name_that_a_fleet_and_a_pool_have_needs_a_service()
    {
        New([("Name", "training"), .. Mornings]);
        Failed("NameAmbiguous", ErrorCategory.InvalidArgument, "training", "-Service AppStream");
        New([("Name", "training"), ("Service", "AppStream"), .. Mornings]);
        Failed("OperationNotSupportedException", ErrorCategory.InvalidOperation, "training", "can't scale Elastic fleets");
        Assert.DoesNotContain("Set-RemoteSessionScaling", $"{Session.Error.Record}", StringComparison.Ordinal);
        New([("Name", "nobody"), .. Mornings]);
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nobody", "us-east-1");
        Assert.Equal(0, Calls(Put));
    }

    // An empty value might come from a variable whose name is misspelled.
    [Theory]
    [InlineData("TimeZone", null)]
    [InlineData("TimeZone", "")]
    [InlineData("ScheduleName", "")]
    [InlineData("Expression", " ")]
    [InlineData("At", null)]
    [InlineData("From", "")]
    [InlineData("To", "")]
    [InlineData("StartTime", null)]
    [InlineData("MaxCapacity", null)]
    public void A_typed_empty_value_is_an_error(string parameter, string? value)
    {
        foreach (var command in new[] { "New-RemoteSessionSchedule", "Set-RemoteSessionSchedule" })
        {
            Session.Run(
                command, [("Name", "shared-desktops"), .. Mornings.Where(each => each.Name != parameter), (parameter, value)]);
            Failed("InvalidArgument", ErrorCategory.InvalidArgument, null, $"The value of -{parameter} is empty");
        }

        Assert.Equal(0, Calls(Put));
    }

    [Fact]
    public void Messages_about_off_hours_name_the_parameters_of_off_hours()
    {
        (string, object?)[] hours =
        [
            ("Name", "prod-apps"), ("From", "07:30"), ("To", "19:00"), ("Days", "Daily"), ("TimeZone", "UTC"), ("MaxCapacity", 20),
        ];
        New([.. hours, ("OffHoursMaxCapacity", 3), ("WhatIf", true)]);
        Succeeded();
        Assert.Contains("also specify -OffHoursMinCapacity.", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        New([.. hours, ("OffHoursMinCapacity", 8), ("OffHoursMaxCapacity", 3)]);
        Failed(
            "InvalidArgument", ErrorCategory.InvalidArgument, "prod-apps",
            "Specify a lower -OffHoursMinCapacity or a higher -OffHoursMaxCapacity");
    }

    [Fact]
    public void A_concurrent_update_is_retried()
    {
        Session.Emulator.Inject("concurrentUpdate", "PutScheduledAction");
        New([("Name", "shared-desktops"), .. Mornings]);
        Succeeded();
        Assert.Equal(2, Calls(Put));
    }
}
