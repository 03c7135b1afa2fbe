namespace RemoteSessions.Protocol;

/// <summary>Times on the wire: seconds since 1970 as a number, with a fraction.</summary>
internal static class EpochSeconds
{
    /// <summary>The time, or null where the number is none that a calendar has.</summary>
    public static DateTimeOffset? ToTime(decimal seconds) =>
        seconds is > -62_135_596_800m and < 253_402_300_800m
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>The seconds, to the millisecond: that is what the services give.</summary>
    public static decimal From(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond / 1000m;
}
