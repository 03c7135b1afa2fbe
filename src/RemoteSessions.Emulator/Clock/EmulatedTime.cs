namespace RemoteSessions.Emulator.Clock;

/// <summary>
/// The range of times that the emulator supports. The range leaves a margin for calculated times, such as expiration times.
/// </summary>
internal static class EmulatedTime
{
    public static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The end of the supported time range. This value also represents the time of an event that never occurs.</summary>
    public static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The longest duration that the emulator supports.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(36_600);

    public static bool Contains(DateTimeOffset time) => time >= Earliest && time <= Latest;

    public static bool Contains(TimeSpan time) => time >= TimeSpan.Zero && time <= Longest;
}
