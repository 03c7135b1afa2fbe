namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Converts local times in a time zone to DateTimeOffset values.</summary>
internal static class LocalTimes
{
    /// <summary>
    /// Returns the point in time that a local time represents. If the time occurs twice because the clock is set back, the result is the
    /// first occurrence. If the time doesn't occur because the clock is set forward, the result is null. AWS doesn't document how it
    /// handles local times that occur twice, or that don't occur, because of a clock change.
    /// </summary>
    public static DateTimeOffset? At(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
            return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
