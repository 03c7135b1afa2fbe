namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>The days of the week on which a schedule recurs.</summary>
/// <param name="Days">The days, in order, starting with Sunday as in cron expressions.</param>
internal sealed record ScheduleDays(IReadOnlyList<DayOfWeek> Days)
{
    /// <summary>The value that represents all days.</summary>
    public const string Daily = nameof(Daily);

    private const int All = 7;
    private const int ShortestRange = 3;

    /// <summary>
    /// The values that users can specify for the days of a schedule. The names of the days are in English, regardless of the culture.
    /// </summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Enumerable.Range(1, All).Select(day => ((DayOfWeek)(day % All)).ToString()), Daily,
    ];

    /// <summary>Converts validated names, such as Monday or Daily, to days of the week.</summary>
    public static ScheduleDays Read(IEnumerable<string> names)
    {
        var list = names.ToList();
        return Of(list.Exists(name => string.Equals(name, Daily, StringComparison.OrdinalIgnoreCase))
            ? Enum.GetValues<DayOfWeek>()
            : list.Select(name => Enum.Parse<DayOfWeek>(name, ignoreCase: true)));
    }

    /// <summary>The day of the month in a cron expression.</summary>
    public string OfMonth => Days.Count == All ? "*" : "?";

    /// <summary>
    /// The days of the week in a cron expression. Ranges don't continue past Saturday, because AWS doesn't document such ranges.
    /// </summary>
    public string OfWeek => Days.Count switch
    {
        All => "?",
        >= ShortestRange when Days[^1] - Days[0] == Days.Count - 1 => $"{Short(Days[0])}-{Short(Days[^1])}",
        _ => string.Join(',', Days.Select(Short)),
    };

    /// <summary>
    /// Returns the days that follow the days of the schedule, such as Tuesday and Saturday for Monday and Friday. Working hours that extend
    /// past midnight end on the day after they begin.
    /// </summary>
    public ScheduleDays Next() => Of(Days.Select(day => (DayOfWeek)(((int)day + 1) % All)));

    private static ScheduleDays Of(IEnumerable<DayOfWeek> days) => new([.. days.Distinct().Order()]);

    private static string Short(DayOfWeek day) => day.ToString()[..3].ToUpperInvariant();
}
