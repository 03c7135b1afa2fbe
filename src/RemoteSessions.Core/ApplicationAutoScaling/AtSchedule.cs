using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// An expression such as <c>at(2026-12-01T07:30:00)</c>, which runs an action once, at a local time in the time zone of the schedule.
/// </summary>
internal sealed record AtSchedule(DateTime Time) : ScheduleExpression
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss";

    // The AWS documentation also contains an example in which the hour has one digit.
    private static readonly string[] AcceptedForms = [Form, "yyyy-MM-dd'T'H:mm:ss"];

    public override string Text => $"at({Time.ToString(Form, CultureInfo.InvariantCulture)})";

    public static (ScheduleExpression? Expression, string? Problem) Read(string content) =>
        DateTime.TryParseExact(content, AcceptedForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (new AtSchedule(time), null)
            : (null, ScheduleMessages.NotATime(content));

    private protected override IEnumerable<DateTimeOffset> Recurrences(DateTimeOffset after, ScheduleWindow window)
    {
        var time = LocalTimes.At(Time, window.Zone);
        return time > after ? [time.Value] : [];
    }
}
