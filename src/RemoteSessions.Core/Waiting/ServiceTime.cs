using RemoteSessions.Abstractions;

namespace RemoteSessions.Waiting;

/// <summary>
/// Uses the clock of the service to measure the duration of a wait, because the clock of an emulator can run faster than the clock of this
/// machine. If the emulator's clock runs faster than this machine's clock, the pauses are proportionally shorter.
/// </summary>
/// <param name="clock">The clock of the service.</param>
/// <param name="local">The clock of this machine.</param>
internal sealed class ServiceTime(ServiceClock clock, TimeProvider local) : TimeProvider
{
    /// <summary>The precision of the service's clock. The time in the Date header of a response has a precision of one second.</summary>
    public static readonly TimeSpan Precision = TimeSpan.FromSeconds(1);

    // The minimum pause between two polls, measured in real time. Pauses shorter than this minimum would only increase the number of calls,
    // even if the clock of an emulator runs very fast.
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    private readonly object _gate = new();
    private DateTimeOffset _service = clock.Now;
    private long _local = local.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => clock.Now.UtcTicks;

    public override DateTimeOffset GetUtcNow() => clock.Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        local.CreateTimer(callback, state, OnThisMachine(dueTime), period);

    // The speed of the service's clock is calculated only from the time that has passed since the previous pause began. Otherwise, all
    // pauses after the machine was suspended would be too short, and too many calls would be sent.
    private TimeSpan OnThisMachine(TimeSpan pause)
    {
        lock (_gate)
        {
            var (now, at) = (clock.Now, local.GetTimestamp());
            var real = local.GetElapsedTime(_local, at);
            var passed = now - _service - Precision;
            (_service, _local) = (now, at);
            if (passed <= real || real <= TimeSpan.Zero)
                return pause;
            var scaled = pause / (passed / real);
            return scaled > ShortestPause || pause < ShortestPause ? scaled : ShortestPause;
        }
    }
}
