using RemoteSessions.Reports;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests the limits that Measure-RemoteSessionCapacity returns.</summary>
public sealed class MeasuredLimitsTests : ScalingCmdletTest
{
    [Fact]
    public void A_row_has_the_limits_and_the_next_change()
    {
        var rows = Session.Run<RemoteSessionCapacity>("Measure-RemoteSessionCapacity", ("Name", new[] { "prod-apps", "prod-cad" }));
        Succeeded();
        Assert.Equal(["5", ""], rows.Select(row => $"{row.MinCapacity}"));
        Assert.Contains(rows[0].NextChangeCapacity, new[] { "5-10", "5-20" });
        Assert.True(rows[0].NextChange > rows[0].Time);
        Assert.Equal((null, null, null), (rows[1].MaxCapacity, rows[1].NextChange, rows[1].NextChangeCapacity));
        Assert.Equal((2, 2), (Calls(Targets), Calls("Application Auto Scaling.DescribeScheduledActions")));
    }

    [Fact]
    public void A_suspended_schedule_is_no_next_change()
    {
        Set(("Name", "prod-apps"), ("Suspend", "Schedules"));
        Assert.Null(ScalingOf("prod-apps").NextChange);
        Assert.Null(Session.Run<RemoteSessionCapacity>("Measure-RemoteSessionCapacity", ("Name", "prod-apps")).Single().NextChange);
    }

    [Fact]
    public void A_caller_who_may_not_read_the_scaling_gets_no_error_and_is_asked_once()
    {
        Session.Emulator.Inject("accessDenied", "DescribeScalableTargets");
        var rows = Session.Run<RemoteSessionCapacity>(
            "Measure-RemoteSessionCapacity", ("Service", "AppStream"), ("Name", "prod-apps"), ("Sample", "1s"), ("For", "4s"));
        Succeeded();
        Assert.InRange(rows.Count, 2, 5);
        Assert.All(rows, row => Assert.Null(row.MinCapacity));
        Assert.Equal(1, Calls(Targets));
    }

    [Fact]
    public void The_limits_are_shown_even_if_the_schedules_can_not_be_read()
    {
        Session.Emulator.Inject("accessDenied", "DescribeScheduledActions", 2);
        var row = Session.Run<RemoteSessionCapacity>(
            "Measure-RemoteSessionCapacity", ("Name", "prod-apps"), ("Service", "AppStream"), ("Verbose", true)).Single();
        Succeeded();
        // In the demo data, the maximum capacity depends on the time of day.
        Assert.Equal(5, row.MinCapacity);
        Assert.Contains(row.MaxCapacity, new int?[] { 10, 20 });
        Assert.Null(row.NextChange);
        Assert.Single(Session.Verbose, text => text.Contains("aren't shown, because they couldn't be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Schedules_that_can_not_be_read_are_asked_for_once()
    {
        Session.Emulator.Inject("accessDenied", "DescribeScheduledActions");
        var rows = Session.Run<RemoteSessionCapacity>(
            "Measure-RemoteSessionCapacity", ("Service", "AppStream"), ("Name", "prod-apps"), ("Sample", "1s"), ("For", "3s"));
        Assert.All(rows, row => Assert.Equal(5, row.MinCapacity));
        Assert.Equal(1, Calls("Application Auto Scaling.DescribeScheduledActions"));
    }
}
