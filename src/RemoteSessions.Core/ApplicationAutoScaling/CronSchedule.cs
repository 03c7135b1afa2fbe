using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// An expression such as <c>cron(30 7 ? * MON-FRI *)</c>, with fields for minutes, hours, days of the month, months, days of the week, and
/// years.
/// </summary>
/// <param name="Content">The six fields.</param>
/// <param name="Minutes">The minutes.</param>
/// <param name="Hours">The hours.</param>
/// <param name="Days">The days.</param>
internal sealed record CronSchedule(string Content, CronField Minutes, CronField Hours, CronDays Days) : ScheduleExpression
{
    private const int Fields = 6;

    // Around the year 2100, the next February 29 can be eight years away. A February 29 that falls on a specific weekday can be up to 40
    // years away.
    private const int YearsAhead = 41;

    private static readonly string[] MonthNames = [.. CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames
        .Take(12).Select(name => name.ToUpperInvariant())];

    public override string Text => $"cron({Content})";

    public static (ScheduleExpression? Expression, string? Problem) Read(string content)
    {
        var fields = content.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // If the expression has seven fields, the first field contains the seconds, which the service ignores.
        if (fields.Length == Fields + 1)
            fields = fields[1..];
        if (fields.Length != Fields)
            return (null, ScheduleMessages.WrongFieldCount(content, fields.Length));

        var minutes = CronField.Read(fields[0], "minutes", 0, 59, []);
        var hours = CronField.Read(fields[1], "hours", 0, 23, []);
        var months = CronField.Read(fields[3], "month", 1, 12, MonthNames);
        var years = CronField.Read(fields[5], "year", 1970, 2199, []);
        var days = CronDays.Read(fields[2], fields[4], months.Field, years.Field);
        if ((minutes.Problem ?? hours.Problem ?? months.Problem ?? years.Problem ?? days.Problem) is { } problem)
            return (null, problem);
        return (new CronSchedule(string.Join(' ', fields), minutes.Field!, hours.Field!, days.Days!), null);
    }

    /// <summary>Creates the cron expression for a time of day on the specified days.</summary>
    public static CronSchedule Of(TimeOnly time, ScheduleDays days) => From(
        string.Create(CultureInfo.InvariantCulture, $"{time.Minute} {time.Hour} {days.OfMonth} * {days.OfWeek} *"));

    /// <summary>Indicates whether the expression specifies exactly one time of day.</summary>
    public bool IsOncePerDay => Minutes.Values.Count == 1 && Hours.Values.Count == 1;

    /// <summary>Returns a copy of the expression with the specified time of day, the specified days, or both.</summary>
    public CronSchedule With(TimeOnly? time, ScheduleDays? days)
    {
        var fields = Content.Split(' ');
        if (time is { } at)
        {
            fields[0] = at.Minute.ToString(CultureInfo.InvariantCulture);
            fields[1] = at.Hour.ToString(CultureInfo.InvariantCulture);
        }

        if (days is not null)
            (fields[2], fields[4]) = (days.OfMonth, days.OfWeek);
        return From(string.Join(' ', fields));
    }

    /// <summary>
    /// Returns the next scheduled local time that the time zone skips or repeats, or null if there is none in the coming year. The result
    /// is also null for a schedule that runs several times a day. On a day on which the clocks change, such a schedule still runs at its
    /// other times.
    /// </summary>
    public DateTime? NextIrregularTime(DateTimeOffset after, TimeZoneInfo zone)
    {
        if (!IsOncePerDay)
            return null;
        var time = new TimeSpan(Hours.Values[0], Minutes.Values[0], 0);
        return Days.After(TimeZoneInfo.ConvertTime(after, zone).Date, years: 1).Select(day => (DateTime?)(day + time))
            .FirstOrDefault(local => zone.IsInvalidTime(local!.Value) || zone.IsAmbiguousTime(local.Value));
    }

    private protected override IEnumerable<DateTimeOffset> Recurrences(DateTimeOffset after, ScheduleWindow window)
    {
        var today = TimeZoneInfo.ConvertTime(after, window.Zone).Date;
        return Days.After(today, YearsAhead)
            .SelectMany(day => Hours.Values.SelectMany(hour => Minutes.Values.Select(minute => day.AddHours(hour).AddMinutes(minute))))
            .Select(local => LocalTimes.At(local, window.Zone))
            .Where(time => time > after)
            .Select(time => time!.Value);
    }

    private static CronSchedule From(string content) => (CronSchedule)Read(content).Expression!;
}
