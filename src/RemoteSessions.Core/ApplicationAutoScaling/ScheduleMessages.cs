using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The reasons why a schedule expression isn't valid.</summary>
internal static class ScheduleMessages
{
    public const string NoDays =
        "Both day fields are '?'. To run the action every day, specify '*' for one of them.";

    public static string NoForm(string text) =>
        $"'{text}' isn't a valid schedule expression. Valid forms are at(2026-12-01T07:30:00), rate(30 minutes), and "
        + "cron(30 7 ? * MON-FRI *).";

    public static string NotATime(string content) =>
        $"'{content}' isn't a date and time. Specify it as yyyy-mm-ddThh:mm:ss without a time zone, such as at(2026-12-01T07:30:00).";

    public static string NotARate(string content) =>
        $"'{content}' isn't a valid rate. Specify a positive whole number and minutes, hours, or days, such as rate(30 minutes).";

    public static string WrongPlural(string content, string valid) =>
        $"'{content}' isn't a valid rate. Specify {valid}.";

    public static string WrongFieldCount(string content, int count) => count == 5
        ? $"'{content}' has five fields, as in cron on Linux. Application Auto Scaling requires six fields: minutes, hours, day of the "
            + "month, month, day of the week, and year. One of the day fields must be '?'. Example: cron(30 7 ? * MON-FRI *)."
        : $"'{content}' has {count.ToString(CultureInfo.InvariantCulture)} fields. Specify six fields: minutes, hours, day of the month, "
            + "month, day of the week, and year. Example: cron(30 7 ? * MON-FRI *).";

    public static string WrongField(string field, string part, int minimum, int maximum, string[] names) => string.Create(
        CultureInfo.InvariantCulture,
        $"'{part}' isn't valid in the field '{field}'. Valid values are {minimum} to {maximum}{Names(names)}, ranges such as "
            + $"{minimum}-{minimum + 2}, steps such as */2, and '*'.");

    public static string BothDays(string ofMonth, string ofWeek) =>
        $"The day of the month ('{ofMonth}') and the day of the week ('{ofWeek}') can't both be specified. Specify '?' for one of them.";

    public static string WrongDayOfMonth(string text) =>
        $"'{text}' isn't a day of the month. Valid values are 1 to 31, L (the last day), LW (the last workday), and 15W (the workday "
            + "nearest to the 15th).";

    public static string WrongDayOfWeek(string text) =>
        $"'{text}' isn't a day of the week. Valid values are SUN to SAT, 1 (Sunday) to 7 (Saturday), 6L (the last Friday), and 6#2 (the "
            + "second Friday).";

    public static string InThePast(string text) =>
        $"'{text}' is in the past. Specify a later time.";

    public static string NeverRuns(string text) =>
        $"The schedule '{text}' never runs again. Specify a future date, and an end time after that date.";

    private static string Names(string[] names) => names.Length == 0 ? "" : $", {names[0]} to {names[^1]}";
}
