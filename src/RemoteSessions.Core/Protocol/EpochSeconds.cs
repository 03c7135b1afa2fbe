namespace RemoteSessions.Protocol;

/// <summary>
/// Converts between <see cref="DateTimeOffset"/> values and the times in requests and responses. These times are in seconds since January
/// 1, 1970 (UTC), and can have fractions.
/// </summary>
internal static class EpochSeconds
{
    /// <summary>Returns the time, or null if the number is outside the range of <see cref="DateTimeOffset"/>.</summary>
    public static DateTimeOffset? ToTime(decimal seconds) =>
        seconds is > -62_135_596_800m and < 253_402_300_800m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>Converts a time to seconds. Like the services, this method uses millisecond precision.</summary>
    public static decimal From(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond / 1000m;
}
