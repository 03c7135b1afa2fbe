namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Finds the time zones for schedules. Application Auto Scaling accepts only IANA names, so Windows names are converted.</summary>
internal static class ScheduleZone
{
    /// <summary>The time zone that applies if the request for a schedule doesn't specify a time zone.</summary>
    public const string Utc = "UTC";

    /// <summary>The IANA name of this machine's time zone, or null if the time zone has no IANA name.</summary>
    public static string? Local => NameOf(TimeZoneInfo.Local.Id);

    /// <summary>
    /// Returns the IANA name of a time zone that is specified by its IANA name or its Windows name, or null if the time zone doesn't exist.
    /// </summary>
    public static string? NameOf(string name)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
            return null;
        // UTC is both an IANA name and a Windows name. If UTC were treated as a Windows time zone name, it would be converted to Etc/UTC.
        return zone.HasIanaId ? zone.Id : TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var iana) ? iana : null;
    }

    /// <summary>
    /// Returns the time zone of a schedule, or null if the time zone isn't available on this machine. The default is UTC.
    /// </summary>
    public static TimeZoneInfo? Find(string? name) => string.IsNullOrEmpty(name)
        ? TimeZoneInfo.Utc
        : TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
}
