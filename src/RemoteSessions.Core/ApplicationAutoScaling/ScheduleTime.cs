using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>
/// A time of day, which recurs, or a date and time, which occurs once. The times are local times in the time zone of the schedule, unless
/// the user specified an offset from UTC.
/// </summary>
/// <param name="OfDay">The time of day, or null.</param>
/// <param name="Local">The local date and time, or null.</param>
/// <param name="Instant">The point in time, or null.</param>
internal sealed record ScheduleTime(TimeOnly? OfDay, DateTime? Local, DateTimeOffset? Instant)
{
    // Other formats depend on the culture, so a day and a month could be swapped without an error.
    private static readonly string[] TimeForms = ["H:mm", "H:mm:ss"];
    private static readonly string[] LocalForms =
        ["yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "yyyy-MM-dd'T'H:mm", "yyyy-MM-dd'T'H:mm:ss", "yyyy-MM-dd'T'H:mm:ss.FFFFFFF"];

    private static readonly string[] InstantForms = [.. LocalForms.Select(form => form + "K")];

    /// <summary>Indicates whether the time includes a date and therefore occurs only once.</summary>
    public bool IsOnce => OfDay is null;

    /// <summary>Reads a time such as <c>07:30</c> or <c>2026-12-24 18:00</c>. Returns null if the text isn't valid.</summary>
    public static ScheduleTime? Read(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        // The finest resolution of a recurring schedule is one minute.
        if (TimeOnly.TryParseExact(text, TimeForms, invariant, DateTimeStyles.None, out var time))
            return time.Second == 0 ? new ScheduleTime(time, null, null) : null;
        if (DateTime.TryParseExact(text, LocalForms, invariant, DateTimeStyles.None, out var local))
            return new ScheduleTime(null, local, null);
        return DateTimeOffset.TryParseExact(text, InstantForms, invariant, DateTimeStyles.None, out var instant)
            ? new ScheduleTime(null, null, instant)
            : null;
    }

    /// <summary>Returns the local date and time in a time zone.</summary>
    public DateTime In(TimeZoneInfo zone) => Local ?? TimeZoneInfo.ConvertTime(Instant!.Value, zone).DateTime;
}
