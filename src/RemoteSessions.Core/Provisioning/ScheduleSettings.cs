namespace RemoteSessions.Provisioning;

/// <summary>The schedule settings that the command parameters specify. A setting that isn't specified is null.</summary>
internal sealed record ScheduleSettings
{
    /// <summary>
    /// The name of the scheduled action. If the settings specify working hours, the name of each of the two actions consists of this name
    /// and a suffix.
    /// </summary>
    public string? ScheduleName { get; set; }

    /// <summary>The time of day of a recurring action, or the date and time of an action that runs once.</summary>
    public string? At { get; set; }

    public string[]? Days { get; set; }

    public string? Expression { get; set; }

    /// <summary>The time of day when working hours begin.</summary>
    public string? From { get; set; }

    /// <summary>The time of day when working hours end.</summary>
    public string? To { get; set; }

    public string? TimeZone { get; set; }

    public int? MinCapacity { get; set; }

    public int? MaxCapacity { get; set; }

    /// <summary>The minimum capacity outside of working hours.</summary>
    public int? OffHoursMinCapacity { get; set; }

    /// <summary>The maximum capacity outside of working hours.</summary>
    public int? OffHoursMaxCapacity { get; set; }

    public DateTime? StartTime { get; set; }

    public DateTime? EndTime { get; set; }
}
