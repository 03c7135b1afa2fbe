using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Provisioning;

/// <summary>The requested settings of one scheduled action. A setting that isn't specified is null.</summary>
/// <param name="Name">The name of the action.</param>
internal sealed record ScheduleAction(string Name)
{
    /// <summary>The schedule expression, if it was specified directly instead of with <see cref="At"/> and <see cref="Days"/>.</summary>
    public ScheduleExpression? Expression { get; init; }

    /// <summary>The time at which the action runs.</summary>
    public ScheduleTime? At { get; init; }

    public ScheduleDays? Days { get; init; }

    /// <summary>The IANA name of the time zone.</summary>
    public string? TimeZone { get; init; }

    /// <summary>
    /// Indicates whether the limits apply outside of working hours. Users specify the limits for these hours with separate parameters.
    /// </summary>
    public bool IsOffHours { get; init; }

    public int? MinCapacity { get; init; }

    public int? MaxCapacity { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }

    /// <summary>The time settings to remove from the existing action.</summary>
    public IReadOnlyCollection<string> Removals { get; init; } = [];

    /// <summary>
    /// Indicates whether unspecified settings of the existing action are kept. The property is false for a new action.
    /// </summary>
    public required bool KeepsOthers { get; init; }

    /// <summary>
    /// Indicates whether at least one of the properties <see cref="Expression"/>, <see cref="At"/>, and <see cref="Days"/> is set.
    /// </summary>
    public bool HasTiming => (Expression ?? At ?? (object?)Days) is not null;
}
