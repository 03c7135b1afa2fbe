namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Finds the time zones of schedules. Application Auto Scaling accepts IANA names; Windows names are converted.</summary>
internal static class ScheduleZone
{
    private const string Utc = "UTC";

    /// <summary>The IANA name of the zone of this machine.</summary>
    public static string Local => NameOf(TimeZoneInfo.Local.Id) ?? Utc;

    /// <summary>The IANA name of a zone that has an IANA or a Windows name; null if there is no such zone.</summary>
    public static string? NameOf(string name)
    {
        if (TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana))
            return iana;
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone.HasIanaId ? zone.Id : null
            : null;
    }

    /// <summary>The zone of a schedule, UTC by default; null if this machine doesn't know it.</summary>
    public static TimeZoneInfo? Find(string? name) => string.IsNullOrEmpty(name)
        ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
