namespace RemoteSessions.Protocol;

/// <summary>Converts times in requests and responses, which are the number of seconds since 1970, including fractions.</summary>
internal static class EpochSeconds
{
    /// <summary>Returns the time, or null if the number is outside of the range of <see cref="DateTimeOffset"/>.</summary>
    public static DateTimeOffset? ToTime(decimal seconds) =>
        seconds is > -62_135_596_800m and < 253_402_300_800m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>Returns the seconds with the precision of the services, which is a millisecond.</summary>
    public static decimal From(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond / 1000m;
}
