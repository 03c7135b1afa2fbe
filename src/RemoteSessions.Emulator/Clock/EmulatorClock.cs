namespace RemoteSessions.Emulator.Clock;

/// <summary>The time in which the emulated services live: real time, faster by a factor, plus what was skipped.</summary>
internal sealed class EmulatorClock : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly long _realStart;
    private readonly DateTimeOffset _start;
    private long _skippedTicks;

    public EmulatorClock(TimeProvider real, double timeScale, DateTimeOffset? start = null)
    {
        _real = real;
        _realStart = real.GetTimestamp();
        _start = start ?? real.GetUtcNow();
        TimeScale = timeScale;
    }

    public double TimeScale { get; }

    /// <summary>The time now, up to <see cref="EmulatedTime.Latest"/>, where the clock stops.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        // As a number of its own: a fast clock exceeds what a time span can hold in a few months.
        var passed = (_real.GetElapsedTime(_realStart).Ticks * TimeScale) + Interlocked.Read(ref _skippedTicks);
        return passed < (EmulatedTime.Latest - _start).Ticks ? _start.AddTicks((long)passed) : EmulatedTime.Latest;
    }

    /// <summary>
    /// Converts a span of real time, in which clients live, to the emulated time that passes meanwhile. The validity of an address
    /// counts in real time: at a high time scale, no client could open a URL that is valid for 60 emulated seconds.
    /// </summary>
    public TimeSpan WhileReal(TimeSpan time) => time * Math.Max(1, TimeScale);

    /// <summary>Lets <paramref name="time"/> of emulated time pass at once.</summary>
    public void Advance(TimeSpan time)
    {
        if (time < TimeSpan.Zero || time > TimeSpan.FromDays(3660))
            throw new ArgumentOutOfRangeException(nameof(time), time, "Time can be advanced by 0 to 3660 days; it does not run backwards.");
        Interlocked.Add(ref _skippedTicks, time.Ticks);
    }
}
