using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Clock;

/// <summary>The clock of the emulated services: real time multiplied by the time scale, plus the time that was skipped.</summary>
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

    /// <summary>The current emulated time, which is never later than <see cref="EmulatedTime.Latest"/>.</summary>
    public override DateTimeOffset GetUtcNow()
    {
        // The emulated time that has passed is a floating-point number, because at a high time scale, it exceeds the range of TimeSpan
        // after a few months.
        var passed = (_real.GetElapsedTime(_realStart).Ticks * TimeScale) + Interlocked.Read(ref _skippedTicks);
        return passed < (EmulatedTime.Latest - _start).Ticks ? _start.AddTicks((long)passed) : EmulatedTime.Latest;
    }

    /// <summary>
    /// Returns the emulated time that passes during the specified period of real time. If the emulated clock is slower than real time, the
    /// result is the specified period itself. The validity of a URL is measured in real time. Otherwise, at a high time scale, no client
    /// could open a URL that is valid for 60 emulated seconds.
    /// </summary>
    public TimeSpan WhileReal(TimeSpan time) => time * Math.Max(1, TimeScale);

    /// <summary>Advances the emulated time by <paramref name="time"/>.</summary>
    public void Advance(TimeSpan time)
    {
        if (time < TimeSpan.Zero || time > TimeSpan.FromDays(3660))
            throw new ArgumentOutOfRangeException(nameof(time), time, EmulatorMessages.InvalidAdvance);
        Interlocked.Add(ref _skippedTicks, time.Ticks);
    }
}
