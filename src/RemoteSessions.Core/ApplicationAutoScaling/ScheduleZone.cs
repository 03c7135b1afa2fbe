namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Finds the time zones for schedules. Application Auto Scaling accepts only IANA names, so Windows names are converted.</summary>
internal static class ScheduleZone
{
    private const string Utc = "UTC";

    /// <summary>The IANA name of this machine's time zone.</summary>
    public static string Local => NameOf(TimeZoneInfo.Local.Id) ?? Utc;

    /// <summary>
    /// Returns the IANA name of a time zone that is specified by its IANA name or its Windows name, or null if the time zone doesn't exist.
    /// </summary>
    public static string? NameOf(string name)
    {
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana))
            return iana;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone.HasIanaId ? zone.Id : null
            : null;
    }

    /// <summary>
    /// Returns the time zone of a schedule, or null if the time zone isn't available on this machine. The default is UTC.
    /// </summary>
    public static TimeZoneInfo? Find(string? name) => string.IsNullOrEmpty(name)
        ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
