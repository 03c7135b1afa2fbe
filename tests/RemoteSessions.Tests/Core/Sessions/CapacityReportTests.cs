using System.Text.Json;
using RemoteSessions.Reports;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Tests.Core.Sessions;

/// <summary>What a report says of what was measured.</summary>
public sealed class CapacityReportTests
{
    private static readonly RemoteSession[] Nobody = [];

    private readonly CapacityLog _log = new();

    [Fact]
    public void The_headline_is_of_the_last_sample_and_hours_are_of_all()
    {
        Sample(0, (Capacity.Fleet("prod", 4, 1), [Capacity.Session("alice", "CONNECTED")]), (Capacity.Shared("desktops", 16, 0), Nobody));
        Sample(30, (Capacity.Fleet("prod", 4, 3), [Capacity.Session("alice", "CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED")]),
            (Capacity.Shared("desktops", 16, 6), Nobody));
        Sample(60, (Capacity.Fleet("prod", 5, 3), [Capacity.Session("alice", "CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED")]),
            (Capacity.Shared("desktops", 16, 6), Nobody));
        // 3 instances for half an hour, then 1; 16 places, then 10.
        Assert.Equal(new ReportHeadline(2, 2, 1, 1, 2, 10, 2, 13), Build().Headline);
    }

    [Fact]
    public void One_sample_has_no_hours_and_no_span()
    {
        Sample(0, (Capacity.Fleet("prod", 4, 0), Nobody));
        var report = Build();
        Assert.Equal((1, null, null), (report.Samples, report.MeasuredSeconds, report.Headline.InstanceHours));
        Assert.Equal((4, null), (Assert.Single(report.Unused).Running, report.Unused[0].Hours));
    }

    [Fact]
    public void What_could_be_stopped_had_nobody_on_it_in_any_sample()
    {
        foreach (var minutes in new[] { 0, 15, 30 })
        {
            Sample(
                minutes,
                (Capacity.Fleet("idle", 3, 0), Nobody),
                (Capacity.Fleet("stopped", 0, 0), Nobody),
                (Capacity.Fleet("late", 3, minutes == 30 ? 1 : 0), Nobody),
                (Capacity.Fleet("left", 3, 0), minutes == 15 ? [Capacity.Session("bob", "NOT_CONNECTED")] : Nobody),
                (Capacity.Fleet("unknown", 3, 0), null));
        }

        var unused = Assert.Single(Build().Unused);
        Assert.Equal(("idle", 3, 1.5, "instance"), (unused.Name, unused.Running, unused.Hours, unused.Unit));
    }

    [Fact]
    public void Hours_are_not_counted_over_a_sample_that_lacks()
    {
        Sample(0, (Capacity.Fleet("idle", 2, 0), Nobody), (Capacity.Fleet("other", 1, 1), Nobody));
        Sample(60, (Capacity.Fleet("other", 1, 1), Nobody));
        Sample(120, (Capacity.Fleet("idle", 2, 0), Nobody), (Capacity.Fleet("other", 1, 1), Nobody));
        Sample(180, (Capacity.Fleet("idle", 2, 0), Nobody), (Capacity.Fleet("other", 1, 1), Nobody));
        var report = Build();
        Assert.Equal(2, Assert.Single(report.Unused).Hours);
        Assert.Equal([0, null, 0, 0], report.Resources.Single(resource => resource.Name == "idle").Series);
        // Nor is there a sum of users where one is not known.
        Assert.Equal([0, null, 0, 0], report.Users.Connected);
    }

    [Fact]
    public void Who_is_idle_is_away_now_and_seen_away_since_the_first_sample_of_a_row()
    {
        Sample(0, (Capacity.Fleet("prod", 3, 2), [Capacity.Session("alice", "NOT_CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED")]));
        Sample(10, (Capacity.Fleet("prod", 3, 2), [Capacity.Session("alice", "CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED")]));
        Sample(20,
            (Capacity.Fleet("prod", 3, 3), [
                Capacity.Session("alice", "NOT_CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED"), Capacity.Session(
                    "carol", "CONNECTED"),
            ]));
        Assert.Equal(
            [("alice", Capacity.At(20)), ("bob", Capacity.At(0))],
            Build().Idle.OrderBy(idle => idle.User, StringComparer.Ordinal).Select(idle => (idle.User!, idle.Seen)));
        Sample(30, (Capacity.Fleet("prod", 3, 1), [Capacity.Session("carol", "CONNECTED")]));
        Assert.Empty(Build().Idle);
    }

    [Fact]
    public void Mean_and_peak_are_of_the_samples_in_which_it_ran()
    {
        Sample(0, (Capacity.Fleet("prod", 0, 0), Nobody));
        Sample(1, (Capacity.Fleet("prod", 4, 1), Nobody));
        Sample(2, (Capacity.Fleet("prod", 4, 4), Nobody));
        var resource = Assert.Single(Build().Resources);
        Assert.Equal((62.5, 100), (resource.Mean, resource.Peak));
        Assert.Equal([null, 25, 100], resource.Series);
    }

    [Fact]
    public void A_long_series_is_thinned_to_what_a_screen_shows_and_says_so()
    {
        for (var minute = 0; minute < 1000; minute++)
            Sample(minute, (Capacity.Fleet("prod", 10, minute % 10), Nobody));
        var report = Build();
        Assert.Equal((1000, true, 200), (report.Samples, report.Thinned, report.Times.Count));
        var resource = Assert.Single(report.Resources);
        Assert.Equal((200, 20, 70, 45, 90), (resource.Series.Count, resource.Series[0], resource.Series[1], resource.Mean, resource.Peak));
        Assert.Equal(Capacity.At(5), report.Times[1]);
    }

    [Fact]
    public void A_sample_that_was_broken_off_is_none_unless_it_is_the_only_one()
    {
        _log.Add(Capacity.Fleet("prod", 3, 2).Row(Capacity.At(0), Nobody), Nobody);
        _log.EndSample(complete: false);
        Assert.Equal(1, Build().Samples);
        _log.Add(Capacity.Fleet("prod", 3, 0).Row(Capacity.At(1), Nobody), Nobody);
        _log.EndSample(complete: false);
        Assert.Equal((1, 1), (Build().Samples, Build().Headline.UnusedInstances));
    }

    [Fact]
    public void A_failure_is_told_once_with_its_number_and_there_may_be_nothing_else()
    {
        _log.AddFailure(Capacity.At(0), "AppStream us-west-1", "no such host");
        _log.AddFailure(Capacity.At(1), "AppStream us-west-1", "no such host");
        var report = Build();
        Assert.Equal(new ReportError("AppStream us-west-1", "no such host", 2, Capacity.At(1)), Assert.Single(report.Errors));
        Assert.Equal((0, 0), (report.Samples, report.Headline.Resources));
    }

    [Fact]
    public void Nothing_that_is_named_can_end_the_script_or_be_html()
    {
        const string Hostile = "</script><b onclick='x'>&amp;<!-- \u2028 ünï";
        Sample(0, (Capacity.Fleet(Hostile, 3, 1), [Capacity.Session(Hostile, "NOT_CONNECTED")]));
        _log.AddFailure(Capacity.At(0), Hostile, Hostile);
        var json = Build().ToJson();
        Assert.DoesNotMatch("[<>&'\u2028]|[^\0-~]", json);
        Assert.Equal(Hostile, JsonDocument.Parse(json).RootElement.GetProperty("resources")[0].GetProperty("name").GetString());
        Assert.Contains(json, CapacityPage.Render(Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin (UTC+01:00)")]
    [InlineData("America/St_Johns", "America/St_Johns (UTC-03:30)")]
    public void The_zone_is_named(string zone, string named)
    {
        Sample(0, (Capacity.Fleet("prod", 3, 1), Nobody));
        Assert.Equal(named, CapacityReportBuilder.Build(_log, TimeZoneInfo.FindSystemTimeZoneById(zone)).Zone);
    }

    [Fact]
    public void A_zone_of_windows_gets_the_name_that_other_systems_know()
    {
        Sample(0, (Capacity.Fleet("prod", 3, 1), Nobody));
        var zone = TimeZoneInfo.CreateCustomTimeZone("W. Europe Standard Time", TimeSpan.FromHours(1), null, null);
        Assert.Equal("Europe/Berlin (UTC+01:00)", CapacityReportBuilder.Build(_log, zone).Zone);
    }

    [Fact]
    public void Times_are_those_of_the_clock_on_the_wall()
    {
        Sample(0, (Capacity.Fleet("prod", 3, 1), Nobody));
        Assert.Equal("2026-11-21T09:00:00", JsonDocument.Parse(Build().ToJson()).RootElement.GetProperty("times")[0].GetString());
    }

    private CapacityReport Build() => CapacityReportBuilder.Build(_log, TimeZoneInfo.Local);

    private void Sample(int minutes, params (CapacityResource Resource, RemoteSession[]? Sessions)[] seen)
    {
        foreach (var (resource, sessions) in seen)
            _log.Add(resource.Row(Capacity.At(minutes), sessions), sessions);
        _log.EndSample();
    }
}
