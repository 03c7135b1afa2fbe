namespace RemoteSessions.Emulator.Clock;

/// <summary>The times that an emulator can live in: all that clients can read, with room for what is computed from them.</summary>
internal static class EmulatedTime
{
    public static readonly DateTimeOffset Earliest = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last time of the clock; also stands for what never happens.</summary>
    public static readonly DateTimeOffset Latest = new(9000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The longest time that may pass until something happens.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(36_600);

    public static bool Contains(DateTimeOffset time) => time >= Earliest && time <= Latest;

    public static bool Contains(TimeSpan time) => time >= TimeSpan.Zero && time <= Longest;
}
