using System.Globalization;

namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The messages about schedules: the reasons why an expression isn't valid, and the messages of the schedule commands.</summary>
internal static class ScheduleMessages
{
    public const string NoDays =
        "Both day fields are '?'. To run the action every day, specify '*' for one of the day fields.";

    public static string NoForm(string text) =>
        $"'{text}' isn't a valid schedule expression. Valid forms are at(2026-12-01T07:30:00), rate(30 minutes), and "
        + "cron(30 7 ? * MON-FRI *).";

    public static string NotATime(string content) =>
        $"'{content}' isn't a date and time. Specify a time without a time zone, such as at(2026-12-01T07:30:00).";

    public static string NotARate(string content) =>
        $"'{content}' isn't a valid rate. Specify a positive whole number and a unit (minutes, hours, or days), such as rate(30 minutes).";

    public static string WrongPlural(string content, string valid) =>
        $"'{content}' isn't a valid rate. Specify {valid}.";

    public static string WrongFieldCount(string content, int count) => count == 5
        ? $"'{content}' has five fields, as in cron on Linux. Application Auto Scaling requires six fields: minutes, hours, day of the "
            + "month, month, day of the week, and year. Specify '?' for one of the day fields. Example: cron(30 7 ? * MON-FRI *)."
        : $"'{content}' has {count.ToString(CultureInfo.InvariantCulture)} fields. Specify six fields: minutes, hours, day of the month, "
            + "month, day of the week, and year. Example: cron(30 7 ? * MON-FRI *).";

    public static string WrongField(string field, string part, int minimum, int maximum, string[] names) => string.Create(
        CultureInfo.InvariantCulture,
        $"'{part}' isn't valid in the field '{field}'. Valid values are {minimum} to {maximum}{Names(names)}, ranges such as "
            + $"'{minimum}-{minimum + 2}', steps such as '*/2', and '*'.");

    public static string BothDays(string ofMonth, string ofWeek) =>
        $"The day of the month ('{ofMonth}') and the day of the week ('{ofWeek}') can't both be specified. Specify '?' for one of them.";

    public static string WrongDayOfMonth(string text) =>
        $"'{text}' isn't a day of the month. Valid values are 1 to 31, L (the last day), LW (the last workday), and values such as "
            + "15W (the workday nearest to the 15th).";

    public static string WrongDayOfWeek(string text) =>
        $"'{text}' isn't a day of the week. Valid values are SUN to SAT, 1 (Sunday) to 7 (Saturday), and values such as 6L (the last "
            + "Friday) and 6#2 (the second Friday).";

    public static string InThePast(string text) =>
        $"'{text}' is in the past. Specify a later time.";

    public static string NeverRuns(string text) =>
        $"The schedule '{text}' never runs again. Specify a future date that is before the end time, if any.";

    public static string NeverMatches(string text) =>
        $"The schedule '{text}' never matches a date. Correct the day, the month, or the year. For example, February never has 31 days.";

    // Settings.
    public const string SeveralTimes = "-At, -Expression, and the pair -From and -To exclude each other. Specify only one of them.";

    public const string NoTime =
        "No time is specified. Specify -At, -From with -To, or -Expression.";

    public const string DateWithDays =
        "-Days and a date can't be specified together. For a schedule that recurs, specify only a time of day for -At, such as 07:30.";

    public const string DaysNeeded =
        "-At contains only a time of day, but -Days isn't specified. For a schedule that recurs, specify -Days, for example -Days Daily. "
        + "For a schedule that runs once, add a date to -At.";

    public const string DaysWithoutTime = "-Days can be specified only with -At, or with -From and -To.";

    public const string HoursIncomplete = "Working hours require -From, -To, and -Days. Specify all three parameters.";

    public const string HoursNotValid = "-From and -To must be two different times of day without a date, such as 07:30 and 19:00.";

    public const string OffHoursWithoutHours =
        "You can specify -OffHoursMinCapacity and -OffHoursMaxCapacity only together with working hours. Specify -From, -To, and -Days.";

    public const string NoOffHours =
        "The limits that are set for working hours remain in effect until another action changes them. Specify -OffHoursMinCapacity, "
        + "-OffHoursMaxCapacity, or both.";

    public const string NoCapacity = "A schedule sets limits. Specify -MinCapacity, -MaxCapacity, or both.";

    public const string NoName = "The name of the schedule can't be derived from its settings. Specify -ScheduleName.";

    public const string EndBeforeStart = "The end time must be after the start time.";

    public const string NoLocalZone =
        "The time zone of this computer has no IANA name. Specify -TimeZone, for example -TimeZone Europe/Berlin.";

    public const string ScheduleAndName = "You can't specify -ScheduleName if the input is a schedule. Omit -ScheduleName.";

    public const string SetAndRemoved = "A start or end time can't be set and removed at the same time.";

    public const string NoSchedule =
        "The input doesn't identify a schedule. Specify the fleet or pool with -Name and the schedule with -ScheduleName.";

    public const string ArnAsTemplate =
        "The ARN identifies an existing schedule. To create a schedule, specify a fleet or pool, or pipe an existing schedule object.";

    public const string NoScheduleName =
        "The row doesn't contain the name of a schedule. Add a ScheduleName column that contains the name.";

    public const string NameOfSchedule = "the name of a schedule";

    public const string ValidTime = "a time, such as 07:30, or a date and time, such as '2026-12-24 18:00'";

    public const string ValidName =
        "1 to 256 characters without ':', '/', '|', or control characters, and without spaces at the beginning or end";

    public static string UnknownZone(string? zone) =>
        $"'{zone}' isn't a known time zone. Specify an IANA name, such as Europe/Berlin, or a Windows name.";

    public static string InvalidTime(string text) =>
        $"'{text}' isn't a date and time in a valid format. Specify the text in the format yyyy-MM-dd HH:mm or in an ISO 8601 format, "
        + "or specify a DateTime object. In other formats, the day and the month could be confused.";

    public static string MinimumAboveMaximum(int? minimum, int? maximum, bool isOffHours) => string.Create(
        CultureInfo.InvariantCulture,
        $"The minimum capacity ({minimum}) is above the maximum capacity ({maximum}). Specify a lower {Minimum(isOffHours)} or a higher "
            + $"{Maximum(isOffHours)}.");

    public static string NotOneTime(string name, string schedule) =>
        $"Schedule '{name}' has the expression {schedule}, which doesn't specify a single time of day. Specify both -At and -Days, or "
        + "-Expression.";

    public static string RunsOnce(string name, string schedule, DateTime time, TimeOnly? at) =>
        $"Schedule '{name}' has the expression {schedule}, so it runs only once. To change the time, specify -At with a date, such as "
        + $"'{Time(at is { } ofDay ? time.Date + ofDay.ToTimeSpan() : time)}'. For a schedule that recurs, specify both -At and -Days.";

    public static string SkippedTime(DateTime time, string zone) =>
        $"{Time(time)} doesn't occur in {zone}, because the clocks are set forward. Specify another time.";

    public static string IrregularTime(string name, DateTime time, string zone, bool isSkipped) =>
        $"Schedule '{name}': {Time(time)} {(isSkipped ? "doesn't occur" : "occurs twice")} in {zone}, because the clocks are set "
        + $"{(isSkipped ? "forward" : "back")}. AWS doesn't document when the action runs on that day.";

    public static string MinimumAbovePresentMaximum(string name, string label, int minimum, int maximum, bool isOffHours) => string.Create(
        CultureInfo.InvariantCulture,
        $"Schedule '{name}' sets only the minimum capacity, to {minimum}, but the current maximum capacity of '{label}' is {maximum}. If "
            + $"the maximum is still lower than this minimum when the action runs, the action fails. To set both limits, also specify "
            + $"{Maximum(isOffHours)}.");

    public static string MaximumBelowPresentMinimum(string name, string label, int maximum, int minimum, bool isOffHours) => string.Create(
        CultureInfo.InvariantCulture,
        $"Schedule '{name}' sets only the maximum capacity, to {maximum}, but the current minimum capacity of '{label}' is {minimum}. If "
            + $"the minimum is still higher than this maximum when the action runs, the action fails. To set both limits, also specify "
            + $"{Minimum(isOffHours)}.");

    public static string NotScalable(string label) =>
        $"'{label}' isn't registered for automatic scaling, so it can't have schedules. To register it, run Set-RemoteSessionScaling with "
        + "-MinCapacity and -MaxCapacity.";

    public static string Unscalable(string label, string reason) => $"'{label}' can't have schedules. {reason}";

    public static string AlreadyExists(string name, string label, IEnumerable<string> differences) =>
        $"Schedule '{name}' of '{label}' already exists with other settings: {string.Join(", ", differences)}. To change the schedule, run "
        + "Set-RemoteSessionSchedule.";

    public static string NotSaved(string name, string label, string problem) =>
        $"Schedule '{name}' of '{label}' wasn't saved. {problem}";

    public static string SavedBefore(IEnumerable<string> names) =>
        $"These schedules were saved before the error: {string.Join(", ", names)}. To save the others, run the command again.";

    public static string NotVisibleYet(string name, string label) =>
        $"The schedule '{name}' of '{label}' was saved, but the service doesn't return it yet. To check it, run Get-RemoteSessionSchedule.";

    public static string ScheduleOf(string name, string label) => $"schedule '{name}' of '{label}'";

    public static string Of(string name, string label) => $"{name}' of '{label}";

    // Prompts.
    public const string Remove = "Remove schedule; the current limits and size don't change";

    public static string Save(IEnumerable<string> changes) => $"{string.Join(" ", changes)} {LimitsOnly}";

    public static string Create(string name, string limits, string when, IEnumerable<string> runs) =>
        $"Create schedule '{name}', which sets {limits} ({when}). {Runs(runs)}";

    public static string Change(string name, IEnumerable<string> changes, string limits, string when, IEnumerable<string> runs) =>
        $"Change schedule '{name}': {string.Join(", ", changes)}. The schedule sets {limits} ({when}). {Runs(runs)}";

    public static string Limits(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        ({ } low, { } high) => Text($"the minimum capacity to {low} and the maximum capacity to {high}"),
        ({ } low, _) => Text($"the minimum capacity to {low}"),
        _ => Text($"the maximum capacity to {maximum}"),
    };

    public static string InZone(string expression, string zone) => $"{expression} in {zone}";

    private const string LimitsOnly =
        "A schedule never starts or stops a fleet or pool, and the new limits remain in effect until another action changes them";

    private static string Minimum(bool isOffHours) => isOffHours ? "-OffHoursMinCapacity" : "-MinCapacity";

    private static string Maximum(bool isOffHours) => isOffHours ? "-OffHoursMaxCapacity" : "-MaxCapacity";

    private static string Runs(IEnumerable<string> runs) => $"Next runs: {string.Join(", ", runs)}.";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Time(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Names(string[] names) => names.Length == 0 ? "" : $", {names[0]} to {names[^1]}";
}
