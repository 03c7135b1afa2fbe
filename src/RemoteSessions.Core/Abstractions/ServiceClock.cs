namespace RemoteSessions.Abstractions;

/// <summary>
/// The clock of a service, based on the Date headers in its responses. The module calculates ages and durations with the service's clock,
/// because the times in a response are also based on that clock. The clock of this machine might be wrong, and the clock of an emulator
/// might run faster than real time.
/// </summary>
public sealed class ServiceClock
{
    // A Date header has a precision of one second, and responses can arrive out of order. Therefore, if a response contains a time that is
    // only slightly earlier than the current time of this clock, the clock isn't set back. This clock is set back only if it's ahead of the
    // time in a response by at least this value.
    private static readonly TimeSpan Precision = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly TimeProvider _local;
    private DateTimeOffset _learned;
    private long _learnedAt;
    private bool _known;

    /// <summary>Creates a clock that shows the time of this machine until a response sets it.</summary>
    public ServiceClock()
        : this(TimeProvider.System)
    {
    }

    internal ServiceClock(TimeProvider local) => _local = local;

    /// <summary>
    /// The current time according to the service's clock. Until a response sets this clock, the value is the time of this machine.
    /// </summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return Estimate();
        }
    }

    /// <summary>
    /// Records the current time, and returns a function that converts this recorded time to the time of the service's clock. The function
    /// returns null if no response has set this clock yet.
    /// </summary>
    internal Func<DateTimeOffset?> Mark()
    {
        lock (_gate)
        {
            var at = _local.GetTimestamp();
            DateTimeOffset? known = _known ? Estimate() : null;
            return () => known ?? Earlier(at);
        }
    }

    /// <summary>Sets the clock to the time in a response.</summary>
    /// <param name="date">The Date header, or null if the response doesn't have this header.</param>
    public void Learn(DateTimeOffset? date)
    {
        if (date is not { } reported)
            return;
        lock (_gate)
        {
            // Between two responses, the clock advances at the rate of this machine's clock. A rounded time in a response must not set the
            // clock back.
            var estimate = Estimate();
            if (_known && reported <= estimate && estimate - reported < Precision)
                reported = estimate;
            (_learned, _learnedAt, _known) = (reported, _local.GetTimestamp(), true);
        }
    }

    private DateTimeOffset? Earlier(long at)
    {
        lock (_gate)
            return _known ? Estimate() - _local.GetElapsedTime(at) : null;
    }

    private DateTimeOffset Estimate() => _known ? _learned + _local.GetElapsedTime(_learnedAt) : _local.GetUtcNow();
}
