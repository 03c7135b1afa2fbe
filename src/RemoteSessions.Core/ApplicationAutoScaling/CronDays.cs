using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The days that match a cron expression.</summary>
/// <param name="IsDayOfMonth">Returns whether a date matches the day-of-month field of the expression.</param>
/// <param name="IsDayOfWeek">Returns whether a date matches the day-of-week field of the expression.</param>
/// <param name="Months">The months that the expression allows.</param>
/// <param name="Years">The years that the expression allows.</param>
internal sealed record CronDays(
    Func<DateTime, bool> IsDayOfMonth, Func<DateTime, bool> IsDayOfWeek, CronField Months, CronField Years)
{
    private const string Unspecified = "?";
    private const string Every = "*";
    private const int LastDay = 31;

    private static readonly string[] WeekdayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly HashSet<int> _months = [.. Months.Values];
    private readonly HashSet<int> _years = [.. Years.Values];

    /// <summary>
    /// Parses both day fields of a cron expression. If the month field or the year field isn't valid, the corresponding argument is null,
    /// and the caller reports the problem.
    /// </summary>
    public static (CronDays? Days, string? Problem) Read(string ofMonth, string ofWeek, CronField? months, CronField? years)
    {
        // According to the AWS documentation, one of the two day fields should be "?". However, an example in the documentation contains
        // "*" in one day field and a value in the other day field, so "*" is also valid.
        if (ofMonth is not (Unspecified or Every) && ofWeek is not (Unspecified or Every))
            return (null, ScheduleMessages.BothDays(ofMonth, ofWeek));
        if (ofMonth == Unspecified && ofWeek == Unspecified)
            return (null, ScheduleMessages.NoDays);
        var isDay = OfMonth(ofMonth);
        if (isDay is null)
            return (null, ScheduleMessages.WrongDayOfMonth(ofMonth));
        var isWeekday = OfWeek(ofWeek);
        if (isWeekday is null)
            return (null, ScheduleMessages.WrongDayOfWeek(ofWeek));
        return months is null || years is null ? (null, null) : (new CronDays(isDay, isWeekday, months, years), null);
    }

    /// <summary>Indicates whether the expression never matches a day, for example because it specifies February 31.</summary>
    public bool IsEmpty => !After(new DateTime(Years.Values[0], 1, 1), Years.Values[^1] - Years.Values[0] + 1).Any();

    /// <summary>
    /// Returns the days that match the cron expression in a period that starts with the specified day and lasts for the specified number of
    /// years.
    /// </summary>
    public IEnumerable<DateTime> After(DateTime from, int years)
    {
        var last = DateTime.MaxValue.AddYears(-years) > from ? from.AddYears(years) : DateTime.MaxValue.Date;
        for (var day = from; day < last; day = day.AddDays(1))
        {
            if (_years.Contains(day.Year) && _months.Contains(day.Month) && IsDayOfMonth(day) && IsDayOfWeek(day))
                yield return day;
        }
    }

    private static Func<DateTime, bool>? OfMonth(string text)
    {
        if (text is Unspecified or Every)
            return _ => true;
        if (text == "L")
            return day => day.Day == DateTime.DaysInMonth(day.Year, day.Month);
        if (text == "LW")
            return day => day == Workday(day, DateTime.DaysInMonth(day.Year, day.Month));
        if (text.EndsWith('W'))
        {
            return CronField.Number(text[..^1], 1, LastDay, []) is { } number
                ? day => number <= DateTime.DaysInMonth(day.Year, day.Month) && day == Workday(day, number)
                : null;
        }

        return CronField.Read(text, "", 1, LastDay, []).Field is { } field ? day => field.Values.Contains(day.Day) : null;
    }

    private static Func<DateTime, bool>? OfWeek(string text)
    {
        if (text is Unspecified or Every)
            return _ => true;
        if (text == "L")
            return day => day.DayOfWeek == DayOfWeek.Saturday;
        if (text.Split('#') is [var name, var place])
        {
            return Weekday(name) is { } weekday
                && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week is >= 1 and <= 5
                    ? day => day.DayOfWeek == weekday && (day.Day - 1) / 7 == week - 1
                    : null;
        }

        if (text.EndsWith('L'))
        {
            return Weekday(text[..^1]) is { } weekday
                ? day => day.DayOfWeek == weekday && day.Day > DateTime.DaysInMonth(day.Year, day.Month) - 7
                : null;
        }

        return CronField.Read(text, "", 1, 7, WeekdayNames).Field is { } field
            ? day => field.Values.Contains((int)day.DayOfWeek + 1)
            : null;
    }

    // The days of the week are numbered from 1 (Sunday) to 7 (Saturday).
    private static DayOfWeek? Weekday(string text) =>
        CronField.Number(text, 1, 7, WeekdayNames) is { } number ? (DayOfWeek)(number - 1) : null;

    /// <summary>Returns the workday that is nearest to the specified day, within the same month.</summary>
    private static DateTime Workday(DateTime month, int number)
    {
        var day = new DateTime(month.Year, month.Month, number);
        var last = DateTime.DaysInMonth(month.Year, month.Month);
        return day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(number == 1 ? 2 : -1),
            DayOfWeek.Sunday => day.AddDays(number == last ? -2 : 1),
            _ => day,
        };
    }
}
