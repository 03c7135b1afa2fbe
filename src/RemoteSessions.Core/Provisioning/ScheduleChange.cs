using System.Globalization;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;

namespace RemoteSessions.Provisioning;

/// <summary>
/// Compares the requested settings of a scheduled action with the existing action, if any, and creates the request.
/// </summary>
internal sealed class ScheduleChange
{
    private readonly ScheduledAction? _current;
    private readonly ScheduleAction _wanted;
    private readonly string? _zone;
    private readonly ScheduleExpression? _expression;
    private readonly string? _changedSchedule;
    private readonly string? _changedZone;
    private readonly bool _changesCapacity;

    /// <param name="current">The existing action, or null.</param>
    /// <param name="wanted">The wanted settings.</param>
    public ScheduleChange(ScheduledAction? current, ScheduleAction wanted)
    {
        (_current, _wanted) = (current, wanted);
        var kept = wanted.KeepsOthers ? current : null;
        _zone = wanted.TimeZone ?? (wanted.KeepsOthers ? current?.Timezone ?? ScheduleZone.Utc : ScheduleZone.Local);
        (_expression, TimingProblem) = ExpressionOf(current?.Schedule);
        _changedSchedule = List.Changed("Schedule", wanted.HasTiming ? _expression?.Text : null, Normal(current?.Schedule));
        _changedZone = List.Changed(
            "TimeZone", wanted.KeepsOthers || IsWithoutZone ? wanted.TimeZone : _zone, current?.Timezone ?? ScheduleZone.Utc);
        MinCapacity = wanted.MinCapacity ?? kept?.ScalableTargetAction?.MinCapacity;
        MaxCapacity = wanted.MaxCapacity ?? kept?.ScalableTargetAction?.MaxCapacity;
        StartTime = Removes(nameof(StartTime)) ? null : wanted.StartTime ?? kept?.StartTime;
        EndTime = Removes(nameof(EndTime)) ? null : wanted.EndTime ?? kept?.EndTime;
        var limits = current?.ScalableTargetAction;
        _changesCapacity = Differs(nameof(MinCapacity), wanted.MinCapacity is not null, Text(MinCapacity), Text(limits?.MinCapacity))
            | Differs(nameof(MaxCapacity), wanted.MaxCapacity is not null, Text(MaxCapacity), Text(limits?.MaxCapacity));
        Differs(nameof(StartTime), HasTime(nameof(StartTime), wanted.StartTime), Text(StartTime), Text(current?.StartTime));
        Differs(nameof(EndTime), HasTime(nameof(EndTime), wanted.EndTime), Text(EndTime), Text(current?.EndTime));
    }

    /// <summary>The name of the action.</summary>
    public string Name => _wanted.Name;

    /// <summary>Indicates whether a scheduled action with this name exists.</summary>
    public bool Exists => _current is not null;

    /// <summary>
    /// Indicates whether a change is needed. A change is needed if the current and requested values of a setting differ, or if they can't
    /// be compared because a value isn't valid.
    /// </summary>
    public bool IsNeeded => List.All.Count > 0 || TimingProblem is not null;

    /// <summary>The settings whose current and requested values differ.</summary>
    public ChangeList List { get; } = new();

    /// <summary>The minimum capacity after the change.</summary>
    public int? MinCapacity { get; }

    /// <summary>The maximum capacity after the change.</summary>
    public int? MaxCapacity { get; }

    private DateTimeOffset? StartTime { get; }

    private DateTimeOffset? EndTime { get; }

    private string? TimingProblem { get; }

    // A time zone has no effect on a rate expression.
    private bool IsWithoutZone => _wanted.TimeZone is null && _expression is RateSchedule;

    /// <summary>The schedule expression, with its time zone if it has one, as text for messages.</summary>
    public string When => _expression is null or RateSchedule
        ? _expression?.Text ?? _current?.Schedule ?? ""
        : ScheduleMessages.InZone(_expression.Text, _zone!);

    /// <summary>Returns whether a scheduled action already has the requested settings.</summary>
    public bool IsIn(ScheduledAction? now) => now is not null && new ScheduleChange(now, _wanted).List.All.Count == 0;

    /// <summary>Returns a sentence that explains why the action can't be saved, or null if no problem was found.</summary>
    public string? Problem(DateTimeOffset now)
    {
        if (_zone is null)
            return ScheduleMessages.NoLocalZone;
        if (TimingProblem is not null)
            return TimingProblem;
        if (MinCapacity > MaxCapacity)
            return ScheduleMessages.MinimumAboveMaximum(MinCapacity, MaxCapacity, _wanted.IsOffHours);
        if (EndTime <= StartTime)
            return ScheduleMessages.EndBeforeStart;
        if (_expression is null || Window(now) is not { } window)
            return null;
        return _expression is AtSchedule { Time: var time } && window.Zone.IsInvalidTime(time)
            ? ScheduleMessages.SkippedTime(time, _zone)
            : _expression.NoRunAfter(now, window);
    }

    /// <summary>Returns the next runs of the action.</summary>
    public IEnumerable<string> Runs(DateTimeOffset now, int count) => Window(now) is { } window && _expression is not null
        ? _expression.RunsAfter(now, window).Take(count).Select(run => RemoteSessionSchedule.Describe(run, window.Zone))
        : [];

    /// <summary>Returns a warning about a change to or from daylight saving time, or null.</summary>
    public string? DaylightSavingWarning(DateTimeOffset now)
    {
        if ((_changedSchedule ?? _changedZone) is null || Window(now)?.Zone is not { } zone)
            return null;
        var time = _expression switch
        {
            AtSchedule once when zone.IsAmbiguousTime(once.Time) => once.Time,
            CronSchedule cron => cron.NextIrregularTime(now, zone),
            _ => null,
        };
        return time is { } local ? ScheduleMessages.IrregularTime(Name, local, _zone!, zone.IsInvalidTime(local)) : null;
    }

    /// <summary>Returns a warning if the current limits of the fleet or pool conflict with the new limit, or null otherwise.</summary>
    public string? LimitWarning(string label, ScalableTarget? target) => (MinCapacity, MaxCapacity) switch
    {
        ({ } minimum, null) when minimum > target?.MaxCapacity =>
            ScheduleMessages.MinimumAbovePresentMaximum(Name, label, minimum, target.MaxCapacity.Value, _wanted.IsOffHours),
        (null, { } maximum) when maximum < target?.MinCapacity =>
            ScheduleMessages.MaximumBelowPresentMinimum(Name, label, maximum, target.MinCapacity.Value, _wanted.IsOffHours),
        _ => null,
    };

    /// <summary>
    /// Creates the request. The service keeps the current values of members that the request omits. However, if the request omits the start
    /// time or the end time, the service removes this time from the scheduled action.
    /// </summary>
    public PutScheduledActionRequest Request(ScalableKind kind, string key) => new()
    {
        ServiceNamespace = kind.Namespace,
        ResourceId = kind.ResourceId(key),
        ScalableDimension = kind.Dimension,
        ScheduledActionName = Name,
        Schedule = _changedSchedule,
        Timezone = Exists || IsWithoutZone ? _changedZone : _zone,
        StartTime = StartTime,
        EndTime = EndTime,
        ScalableTargetAction = _changesCapacity
            ? new ScalableTargetAction { MinCapacity = MinCapacity, MaxCapacity = MaxCapacity }
            : null,
    };

    private (ScheduleExpression? Expression, string? Problem) ExpressionOf(string? schedule)
    {
        if (_wanted.Expression is not null)
            return (_wanted.Expression, null);
        if (_wanted.At is { IsOnce: true } once)
        {
            return ScheduleZone.Find(_zone) is { } zone
                ? (new AtSchedule(once.In(zone)), null)
                : (null, ScheduleMessages.UnknownZone(_zone));
        }

        if (_wanted is { At.OfDay: { } time, Days: { } days })
            return (CronSchedule.Of(time, days), null);
        var existing = schedule is not null && ScheduleExpression.TryRead(schedule, out var read, out _) ? read : null;
        if (!_wanted.HasTiming)
            return (existing, null);
        return existing switch
        {
            CronSchedule cron when _wanted.At is null || cron.IsOncePerDay => (cron.With(_wanted.At?.OfDay, _wanted.Days), null),
            AtSchedule past => (null, ScheduleMessages.RunsOnce(Name, schedule!, past.Time, _wanted.At?.OfDay)),
            _ => (null, ScheduleMessages.NotOneTime(Name, schedule ?? "")),
        };
    }

    private ScheduleWindow? Window(DateTimeOffset now) => ScheduleZone.Find(_zone) is { } zone
        ? new ScheduleWindow(zone, _current?.CreationTime ?? now, StartTime, EndTime)
        : null;

    private bool Removes(string setting) => _wanted.Removals.Contains(setting);

    private bool HasTime(string setting, DateTimeOffset? wanted) => wanted is not null || Removes(setting);

    // A new action has only the settings that are specified.
    private bool Differs(string setting, bool isSpecified, string? wanted, string? current) =>
        (isSpecified || !_wanted.KeepsOthers)
        && (wanted is null ? List.Removes(setting, current) : List.Changed(setting, wanted, current) is not null);

    private static string? Normal(string? schedule) =>
        schedule is not null && ScheduleExpression.TryRead(schedule, out var expression, out _) ? expression.Text : schedule;

    private static string? Text(int? number) => ChangeList.Text(number);

    // A CSV file doesn't contain fractions of seconds.
    private static string? Text(DateTimeOffset? time) =>
        time?.ToLocalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
