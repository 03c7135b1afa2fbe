using System.Globalization;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Tests.Core.ApplicationAutoScaling;

/// <summary>Tests which schedule expressions (at, rate, and cron) are valid, and when the scheduled actions run.</summary>
public sealed class ScheduleExpressionTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("at(2026-12-01T07:30:00)", "at(2026-12-01T07:30:00)")]
    [InlineData("at(2026-12-01T7:30:00)", "at(2026-12-01T07:30:00)")]
    [InlineData("rate(1 minute)", "rate(1 minute)")]
    [InlineData("rate(12 hours)", "rate(12 hours)")]
    [InlineData("cron(30 7 ? * MON-FRI *)", "cron(30 7 ? * MON-FRI *)")]
    [InlineData("cron(30 6 * * 2 *)", "cron(30 6 * * 2 *)")]
    [InlineData("cron(30 7 * * MON-FRI *)", "cron(30 7 * * MON-FRI *)")]
    [InlineData("cron(0 0 9 1 * ? *)", "cron(0 9 1 * ? *)")]
    [InlineData("cron(0/15 8-17 ? JAN-MAR,DEC fri#2 2026-2030)", "cron(0/15 8-17 ? JAN-MAR,DEC fri#2 2026-2030)")]
    public void A_valid_expression_is_read_and_written(string text, string written)
    {
        Assert.True(ScheduleExpression.TryRead(text, out var expression, out var problem), problem);
        Assert.Equal(written, expression.Text);
    }

    [Theory]
    [InlineData("07:30", "isn't a valid schedule expression")]
    [InlineData("every(1 day)", "isn't a valid schedule expression")]
    [InlineData("at(2026-02-30T07:30:00)", "isn't a date and time")]
    [InlineData("at(2026-12-01T07:30:00Z)", "without a time zone")]
    [InlineData("rate(1 minutes)", "Specify rate(1 minute)")]
    [InlineData("rate(5 minute)", "Specify rate(5 minutes)")]
    [InlineData("rate(0 hours)", "isn't a valid rate")]
    [InlineData("rate(2 weeks)", "isn't a valid rate")]
    [InlineData("cron(30 7 * * 1-5)", "five fields, as in cron on Linux")]
    [InlineData("cron(30 7 *)", "has 3 fields")]
    [InlineData("cron(30 7 1 * MON *)", "can't both be specified")]
    [InlineData("cron(30 7 ? * ? *)", "Both day fields")]
    [InlineData("cron(60 7 ? * MON *)", "field 'minutes'")]
    [InlineData("cron(0 24 ? * MON *)", "field 'hours'")]
    [InlineData("cron(0 7 ? 13 MON *)", "JAN to DEC")]
    [InlineData("cron(0 7 ? * 0 *)", "1 (Sunday)")]
    [InlineData("cron(0 7 32 * ? *)", "isn't a day of the month")]
    [InlineData("cron(0 7 ? * MON#6 *)", "isn't a day of the week")]
    [InlineData("cron(0/0 7 ? * MON *)", "field 'minutes'")]
    [InlineData("cron(0 7 ? * MON 1969)", "field 'year'")]
    public void An_invalid_expression_has_a_reason(string text, string reason)
    {
        Assert.False(ScheduleExpression.TryRead(text, out _, out var problem));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    // 2026-11-27 is a Friday.
    [Theory]
    [InlineData("cron(30 7 ? * MON-FRI *)", "2026-11-27T07:30+01:00 2026-11-30T07:30+01:00 2026-12-01T07:30+01:00")]
    [InlineData("cron(0 8,20 ? * SAT *)", "2026-11-28T08:00+01:00 2026-11-28T20:00+01:00 2026-12-05T08:00+01:00")]
    [InlineData("cron(0 6 L * ? *)", "2026-11-30T06:00+01:00 2026-12-31T06:00+01:00 2027-01-31T06:00+01:00")]
    [InlineData("cron(0 6 LW * ? *)", "2026-11-30T06:00+01:00 2026-12-31T06:00+01:00 2027-01-29T06:00+01:00")]
    [InlineData("cron(0 6 1W * ? *)", "2026-12-01T06:00+01:00 2027-01-01T06:00+01:00 2027-02-01T06:00+01:00")]
    [InlineData("cron(0 6 ? * FRI#1 *)", "2026-12-04T06:00+01:00 2027-01-01T06:00+01:00 2027-02-05T06:00+01:00")]
    [InlineData("cron(0 6 ? * 6L *)", "2026-11-27T06:00+01:00 2026-12-25T06:00+01:00 2027-01-29T06:00+01:00")]
    [InlineData("cron(0 6 ? * FRI-MON *)", "2026-11-27T06:00+01:00 2026-11-28T06:00+01:00 2026-11-29T06:00+01:00")]
    [InlineData("cron(0 6 29 2 ? *)", "2028-02-29T06:00+01:00 2032-02-29T06:00+01:00 2036-02-29T06:00+01:00")]
    [InlineData("rate(12 hours)", "2026-11-27T13:00+01:00 2026-11-28T01:00+01:00 2026-11-28T13:00+01:00")]
    [InlineData("at(2026-12-24T18:00:00)", "2026-12-24T18:00+01:00")]
    [InlineData("at(2026-11-20T18:00:00)", "")]
    [InlineData("cron(0 8 31 2 ? *)", "")]
    public void An_action_runs_at_the_times_of_its_expression(string text, string times) =>
        Assert.Equal(times, Runs(text, new ScheduleWindow(Berlin, Time("2026-11-26T13:00+01:00")), "2026-11-27T01:00+01:00"));

    [Fact]
    public void A_local_time_follows_daylight_saving_time() => Assert.Equal(
        "2027-03-27T07:30+01:00 2027-03-28T07:30+02:00 2027-03-29T07:30+02:00",
        Runs("cron(30 7 ? * * *)", new ScheduleWindow(Berlin, default), "2027-03-27T00:00+01:00"));

    [Fact]
    public void A_time_that_does_not_occur_is_left_out() => Assert.Equal(
        "2027-03-27T02:30+01:00 2027-03-29T02:30+02:00 2027-03-30T02:30+02:00",
        Runs("cron(30 2 ? * * *)", new ScheduleWindow(Berlin, default), "2027-03-27T00:00+01:00"));

    [Fact]
    public void A_time_that_occurs_twice_counts_once() => Assert.Equal(
        "2027-10-30T02:30+02:00 2027-10-31T02:30+02:00 2027-11-01T02:30+01:00",
        Runs("cron(30 2 ? * * *)", new ScheduleWindow(Berlin, default), "2027-10-30T00:00+02:00"));

    [Fact]
    public void A_recurring_action_also_runs_at_its_start_and_not_after_its_end()
    {
        var window = new ScheduleWindow(Berlin, default, Time("2026-11-28T12:00+01:00"), Time("2026-12-01T07:30+01:00"));
        Assert.Equal(
            "2026-11-28T12:00+01:00 2026-11-30T07:30+01:00 2026-12-01T07:30+01:00",
            Runs("cron(30 7 ? * MON-FRI *)", window, "2026-11-26T00:00+01:00"));
        Assert.Equal("", Runs("cron(30 7 ? * MON-FRI *)", window, "2026-12-01T07:30+01:00"));
    }

    [Fact]
    public void A_rate_counts_from_its_start() => Assert.Equal(
        "2026-11-28T12:00+01:00 2026-11-28T17:00+01:00 2026-11-28T22:00+01:00",
        Runs("rate(5 hours)", new ScheduleWindow(Berlin, default, Time("2026-11-28T12:00+01:00")), "2026-11-26T00:00+01:00"));

    [Theory]
    [InlineData("at(2026-11-20T18:00:00)", "is in the past")]
    [InlineData("cron(0 8 31 2 ? *)", "never matches a date")]
    [InlineData("cron(0 8 29 2 ? 2027,2029)", "never matches a date")]
    [InlineData("cron(0 8 29 2 ? 2024)", "never runs again")]
    [InlineData("cron(0 8 ? * MON 2025)", "never runs again")]
    public void An_action_that_never_runs_has_a_reason(string text, string reason)
    {
        Assert.True(ScheduleExpression.TryRead(text, out var expression, out _));
        var problem = expression.NoRunAfter(Time("2026-11-27T01:00+01:00"), new ScheduleWindow(Berlin, default));
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    private static string Runs(string text, ScheduleWindow window, string after)
    {
        Assert.True(ScheduleExpression.TryRead(text, out var expression, out var problem), problem);
        return string.Join(' ', expression.RunsAfter(Time(after), window).Take(3)
            .Select(time => TimeZoneInfo.ConvertTime(time, Berlin).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture)));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
