using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// An expression such as <c>rate(30 minutes)</c>, which runs an action at regular intervals, regardless of the time zone.
/// </summary>
internal sealed record RateSchedule(int Count, string Unit) : ScheduleExpression
{
    private const string Minute = "minute";
    private const string Hour = "hour";
    private const string Day = "day";

    // EventBridge rejects "1 hours". AWS doesn't document whether Application Auto Scaling also rejects this expression.
    public override string Text => $"rate({Count.ToString(CultureInfo.InvariantCulture)} {Unit}{(Count == 1 ? "" : "s")})";

    public TimeSpan Interval => Unit switch
    {
        Minute => TimeSpan.FromMinutes(Count),
        Hour => TimeSpan.FromHours(Count),
        _ => TimeSpan.FromDays(Count),
    };

    public static (ScheduleExpression? Expression, string? Problem) Read(string content)
    {
        if (content.Split(' ') is not [var number, var unit]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > 1_000_000
            || unit.TrimEnd('s') is not (Minute or Hour or Day))
            return (null, ScheduleMessages.NotARate(content));
        var rate = new RateSchedule(count, unit.TrimEnd('s'));
        return rate.Text == $"rate({content})" ? (rate, null) : (null, ScheduleMessages.WrongPlural(content, rate.Text));
    }

    private protected override IEnumerable<DateTimeOffset> Recurrences(DateTimeOffset after, ScheduleWindow window)
    {
        var first = window.Start ?? window.Created;
        var passed = after < first ? 0 : (after - first).Ticks / Interval.Ticks;
        for (var count = passed + 1; ; count++)
        {
            if (count > (DateTimeOffset.MaxValue - first).Ticks / Interval.Ticks)
                yield break;
            yield return first + (Interval * count);
        }
    }
}
