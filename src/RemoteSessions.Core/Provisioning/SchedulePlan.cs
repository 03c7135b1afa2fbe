using System.Globalization;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Converts the schedule settings that a user specified, such as working hours, to the settings of scheduled actions. Working hours need
/// two actions, because new limits remain in effect until another action changes them.
/// </summary>
/// <param name="settings">The settings.</param>
/// <param name="isNew">Indicates whether the command creates scheduled actions. If this value is false, the command changes existing
/// scheduled actions.</param>
internal sealed class SchedulePlan(ScheduleSettings settings, bool isNew)
{
    /// <summary>The default name of a schedule for working hours.</summary>
    public const string DefaultName = "working-hours";

    private const string StartSuffix = "-start";
    private const string EndSuffix = "-end";

    private readonly ScheduleTime? _at = Time(settings.At);
    private readonly ScheduleTime? _from = Time(settings.From);
    private readonly ScheduleTime? _to = Time(settings.To);

    /// <summary>Indicates whether the settings describe working hours.</summary>
    private bool IsWorkingHours =>
        (settings.From ?? settings.To) is not null || (settings.OffHoursMinCapacity ?? settings.OffHoursMaxCapacity) is not null;

    /// <summary>The reason why the settings aren't valid, as a sentence, or null if the settings are valid.</summary>
    public string? Problem => TimingProblem ?? (isNew ? ProblemOfNew : null) ?? NameProblem ?? ValueProblem;

    /// <summary>The actions.</summary>
    /// <param name="removals">The settings to remove from the existing scheduled actions.</param>
    public IReadOnlyList<ScheduleAction> Actions(params IReadOnlyCollection<string> removals)
    {
        var days = settings.Days is { } names ? ScheduleDays.Read(names) : null;
        var action = new ScheduleAction(settings.ScheduleName ?? (IsWorkingHours ? DefaultName : NameOf(_at!, days)))
        {
            Expression = settings.Expression is { } text && ScheduleExpression.TryRead(text, out var expression, out _) ? expression : null,
            At = _at,
            Days = days,
            TimeZone = settings.TimeZone is { } zone ? ScheduleZone.NameOf(zone) : null,
            MinCapacity = settings.MinCapacity,
            MaxCapacity = settings.MaxCapacity,
            StartTime = settings.StartTime,
            EndTime = settings.EndTime,
            Removals = removals,
            KeepsOthers = !isNew,
        };
        if (!IsWorkingHours)
            return [action];
        return
        [
            action with { Name = action.Name + StartSuffix, At = _from },
            action with
            {
                Name = action.Name + EndSuffix,
                At = _to,
                // Working hours such as 22:00 to 06:00 end on the next day.
                Days = _to?.OfDay < _from?.OfDay ? days?.Next() : days,
                IsOffHours = true,
                MinCapacity = settings.OffHoursMinCapacity,
                MaxCapacity = settings.OffHoursMaxCapacity,
            },
        ];
    }

    private string? TimingProblem
    {
        get
        {
            if (Count(settings.At, settings.Expression, settings.From ?? settings.To) > 1)
                return ScheduleMessages.SeveralTimes;
            if (IsWorkingHours && (settings.At ?? settings.Expression) is not null)
                return ScheduleMessages.OffHoursWithoutHours;
            if (_at is { IsOnce: true } && settings.Days is not null)
                return ScheduleMessages.DateWithDays;
            if (_at is { IsOnce: false } && settings.Days is null && isNew)
                return ScheduleMessages.DaysNeeded;
            if (settings.Days is not null && (settings.Expression is not null || (IsWorkingHours && settings.From is null)))
                return ScheduleMessages.DaysWithoutTime;
            if (Count(settings.From, settings.To) == 1 || (settings.From is not null && settings.Days is null))
                return ScheduleMessages.HoursIncomplete;
            return _from is { IsOnce: true } || _to is { IsOnce: true } || (_from is not null && _from == _to)
                ? ScheduleMessages.HoursNotValid
                : null;
        }
    }

    private string? ProblemOfNew
    {
        get
        {
            if ((settings.At ?? settings.Expression ?? settings.From) is null)
                return IsWorkingHours ? ScheduleMessages.OffHoursWithoutHours : ScheduleMessages.NoTime;
            if ((settings.MinCapacity ?? settings.MaxCapacity) is null)
                return ScheduleMessages.NoCapacity;
            return IsWorkingHours && (settings.OffHoursMinCapacity ?? settings.OffHoursMaxCapacity) is null
                ? ScheduleMessages.NoOffHours
                : null;
        }
    }

    private string? NameProblem =>
        settings.ScheduleName is null && !IsWorkingHours && (_at is null || (!_at.IsOnce && settings.Days is null))
            ? ScheduleMessages.NoName
            : null;

    private string? ValueProblem =>
        settings.MinCapacity > settings.MaxCapacity
            ? ScheduleMessages.MinimumAboveMaximum(settings.MinCapacity, settings.MaxCapacity, isOffHours: false)
        : settings.OffHoursMinCapacity > settings.OffHoursMaxCapacity
            ? ScheduleMessages.MinimumAboveMaximum(settings.OffHoursMinCapacity, settings.OffHoursMaxCapacity, isOffHours: true)
        : settings.EndTime <= settings.StartTime ? ScheduleMessages.EndBeforeStart
        : null;

    // An action name can't contain a colon.
    private static string NameOf(ScheduleTime at, ScheduleDays? days) => at.OfDay is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"{time:HHmm}-") + (days!.OfWeek == "?" ? "daily" : days.OfWeek.Replace(',', '-'))
        : (at.Local ?? at.Instant!.Value.DateTime).ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture);

    private static ScheduleTime? Time(string? text) => text is null ? null : ScheduleTime.Read(text);

    private static int Count(params string?[] values) => values.Count(value => value is not null);
}
