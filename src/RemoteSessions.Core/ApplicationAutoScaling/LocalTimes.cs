namespace RemoteSessions.ApplicationAutoScaling;

/// <summary>Converts local times of a zone to instants.</summary>
internal static class LocalTimes
{
    /// <summary>
    /// The instant of a local time; the first one if the clock is set back and the time occurs twice; null if the clock is set forward
    /// and the time doesn't occur. AWS doesn't document what it does in these hours.
    /// </summary>
    public static DateTimeOffset? At(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
            return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
