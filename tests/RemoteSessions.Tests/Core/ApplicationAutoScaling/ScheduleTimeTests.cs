using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Tests.Core.ApplicationAutoScaling;

/// <summary>Tests the parsing of the times and days that users specify for schedules.</summary>
public sealed class ScheduleTimeTests
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    [Theory]
    [InlineData("07:30", 7, 30)]
    [InlineData("7:30", 7, 30)]
    [InlineData("19:00:00", 19, 0)]
    public void A_time_of_day_recurs(string text, int hour, int minute)
    {
        var time = ScheduleTime.Read(text)!;
        Assert.False(time.IsOnce);
        Assert.Equal(new TimeOnly(hour, minute), time.OfDay);
    }

    [Theory]
    [InlineData("2026-12-24 18:00", "2026-12-24T18:00:00")]
    [InlineData("2026-12-24T8:05:10", "2026-12-24T08:05:10")]
    [InlineData("2026-12-24 18:00Z", "2026-12-25T03:00:00")]
    [InlineData("2026-12-24T18:00:00+01:00", "2026-12-25T02:00:00")]
    public void A_date_and_time_occurs_once_at_the_local_time_unless_it_has_an_offset(string text, string inTokyo)
    {
        var time = ScheduleTime.Read(text)!;
        Assert.True(time.IsOnce);
        Assert.Equal(inTokyo, time.In(Tokyo).ToString("s"));
    }

    [Theory]
    [InlineData("7.30")]
    [InlineData("7:30 PM")]
    [InlineData("07:30:15")]
    [InlineData("24:00")]
    [InlineData("12/24/2026 18:00")]
    [InlineData("24.12.2026 18:00")]
    [InlineData("2026-02-30 18:00")]
    [InlineData("2026-12-24")]
    [InlineData("")]
    public void Other_texts_are_not_valid_in_any_culture(string text) => Assert.Null(ScheduleTime.Read(text));

    [Theory]
    [InlineData("Monday", "?", "MON", "TUE")]
    [InlineData("tuesday,MONDAY,Tuesday", "?", "MON,TUE", "TUE,WED")]
    [InlineData("Friday,Monday,Tuesday,Wednesday,Thursday", "?", "MON-FRI", "TUE-SAT")]
    [InlineData("Thursday,Friday,Saturday", "?", "THU-SAT", "SUN,FRI,SAT")]
    [InlineData("Saturday,Sunday", "?", "SUN,SAT", "SUN,MON")]
    [InlineData("Monday,Wednesday,Friday", "?", "MON,WED,FRI", "TUE,THU,SAT")]
    [InlineData("Daily", "*", "?", "?")]
    [InlineData("Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday", "*", "?", "?")]
    public void Days_become_fields_of_a_cron_expression(string names, string ofMonth, string ofWeek, string next)
    {
        var days = ScheduleDays.Read(names.Split(','));
        Assert.Equal((ofMonth, ofWeek, next), (days.OfMonth, days.OfWeek, days.Next().OfWeek));
    }

    [Fact]
    public void The_names_of_days_are_English_and_begin_with_Monday() => Assert.Equal(
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Daily"], ScheduleDays.Names);

    [Fact]
    public void A_cron_expression_keeps_the_fields_that_do_not_change()
    {
        Assert.True(ScheduleExpression.TryRead("cron(30 7 ? JAN-MAR MON-FRI 2027)", out var expression, out _));
        var cron = (CronSchedule)expression;
        Assert.Equal("cron(0 19 ? JAN-MAR MON-FRI 2027)", cron.With(new TimeOnly(19, 0), null).Text);
        Assert.Equal("cron(30 7 ? JAN-MAR SAT 2027)", cron.With(null, ScheduleDays.Read(["Saturday"])).Text);
        Assert.Equal("cron(30 7 * JAN-MAR ? 2027)", cron.With(null, ScheduleDays.Read(["Daily"])).Text);
    }

    [Theory]
    [InlineData("UTC", "UTC")]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("Etc/GMT+9", "Etc/GMT+9")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Pacific Standard Time", "America/Los_Angeles")]
    [InlineData("Europe/Atlantis", null)]
    [InlineData("+01:00", null)]
    public void A_time_zone_has_an_IANA_name(string name, string? iana) => Assert.Equal(iana, ScheduleZone.NameOf(name));
}
