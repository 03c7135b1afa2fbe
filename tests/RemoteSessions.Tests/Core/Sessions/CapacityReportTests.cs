using System.Text.Json;
using RemoteSessions.Reports;
using RemoteSessions.Services;
using RemoteSessions.Sessions;

namespace RemoteSessions.Tests.Core.Sessions;

/// <summary>Tests the contents of a capacity report.</summary>
public sealed class CapacityReportTests
{
    private static readonly RemoteSession[] Nobody = [];

    private readonly CapacityLog _log = new();

    [Fact]
    public void The_headline_uses_the_last_sample_and_hours_use_all()
    {
        Sample(0, (Capacity.Fleet("prod", 4, 1), [Capacity.Session("alice", "CONNECTED")]), (Capacity.Shared("desktops", 16, 0), Nobody));
        Sample(30, (Capacity.Fleet("prod", 4, 3), [Capacity.Session("alice", "CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED")]),
            (Capacity.Shared("desktops", 16, 6), Nobody));
        Sample(60, (Capacity.Fleet("prod", 5, 3), [Capacity.Session("alice", "CONNECTED"), Capacity.Session("bob", "NOT_CONNECTED")]),
            (Capacity.Shared("desktops", 16, 6), Nobody));
        // In the first half hour, 3 instances and 16 slots are unused. After the first half hour, 1 instance and 10 slots are unused.
        Assert.Equal(new ReportHeadline(2, 2, 1, 1, 2, 10, 2, 13), Build().Headline);
    }

    [Fact]
    public void A_single_sample_has_no_hours_and_no_time_span()
    {
        Sample(0, (Capacity.Fleet("prod", 4, 0), Nobody));
        var report = Build();
        Assert.Equal((1, null, null), (report.Samples, report.MeasuredSeconds, report.Headline.InstanceHours));
        Assert.Equal((4, null), (Assert.Single(report.Unused).Running, report.Unused[0].Hours));
    }

    [Fact]
    public void Only_fleets_without_users_in_every_sample_count_as_unused()
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
    public void Hours_are_not_counted_over_a_missing_sample()
    {
        Sample(0, (Capacity.Fleet("idle", 2, 0), Nobody), (Capacity.Fleet("other", 1, 1), Nobody));
        Sample(60, (Capacity.Fleet("other", 1, 1), Nobody));
        Sample(120, (Capacity.Fleet("idle", 2, 0), Nobody), (Capacity.Fleet("other", 1, 1), Nobody));
        Sample(180, (Capacity.Fleet("idle", 2, 0), Nobody), (Capacity.Fleet("other", 1, 1), Nobody));
        var report = Build();
        Assert.Equal(2, Assert.Single(report.Unused).Hours);
        Assert.Equal([0, null, 0, 0], report.Resources.Single(resource => resource.Name == "idle").Series);
        // If the number of users of one fleet is unknown, the total number is also unknown.
        Assert.Equal([0, null, 0, 0], report.Users.Connected);
    }

    [Fact]
    public void An_idle_user_is_counted_since_the_first_consecutive_sample()
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
    public void Mean_and_peak_include_only_samples_while_running()
    {
        Sample(0, (Capacity.Fleet("prod", 0, 0), Nobody));
        Sample(1, (Capacity.Fleet("prod", 4, 1), Nobody));
        Sample(2, (Capacity.Fleet("prod", 4, 4), Nobody));
        var resource = Assert.Single(Build().Resources);
        Assert.Equal((62.5, 100), (resource.Mean, resource.Peak));
        Assert.Equal([null, 25, 100], resource.Series);
    }

    [Fact]
    public void A_long_series_is_reduced_for_the_chart_and_says_so()
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
    public void An_interrupted_sample_counts_only_if_it_is_the_only_one()
    {
        _log.Add(Capacity.Fleet("prod", 3, 2).Row(Capacity.At(0), Nobody), Nobody);
        _log.EndSample(complete: false);
        Assert.Equal(1, Build().Samples);
        _log.Add(Capacity.Fleet("prod", 3, 0).Row(Capacity.At(1), Nobody), Nobody);
        _log.EndSample(complete: false);
        Assert.Equal((1, 1), (Build().Samples, Build().Headline.UnusedInstances));
    }

    [Fact]
    public void A_repeated_failure_is_reported_once_with_its_count()
    {
        _log.AddFailure(Capacity.At(0), "AppStream us-west-1", "no such host");
        _log.AddFailure(Capacity.At(1), "AppStream us-west-1", "no such host");
        var report = Build();
        Assert.Equal(new ReportError("AppStream us-west-1", "no such host", 2, Capacity.At(1)), Assert.Single(report.Errors));
        Assert.Equal((0, 0), (report.Samples, report.Headline.Resources));
    }

    [Fact]
    public void Names_cannot_end_the_script_or_insert_HTML()
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
    public void The_time_zone_is_named(string zone, string named)
    {
        Sample(0, (Capacity.Fleet("prod", 3, 1), Nobody));
        Assert.Equal(named, CapacityReportBuilder.Build(_log, TimeZoneInfo.FindSystemTimeZoneById(zone)).Zone);
    }

    [Fact]
    public void A_Windows_time_zone_is_converted_to_its_IANA_name()
    {
        Sample(0, (Capacity.Fleet("prod", 3, 1), Nobody));
        var zone = TimeZoneInfo.CreateCustomTimeZone("W. Europe Standard Time", TimeSpan.FromHours(1), null, null);
        Assert.Equal("Europe/Berlin (UTC+01:00)", CapacityReportBuilder.Build(_log, zone).Zone);
    }

    [Fact]
    public void Times_are_local_times()
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
