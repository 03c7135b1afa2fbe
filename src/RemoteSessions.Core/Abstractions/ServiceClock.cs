namespace RemoteSessions.Abstractions;

/// <summary>
/// The clock of a service, set by the Date header of its responses. Ages and durations are measured with it, because the times in a
/// response are the service's times: the clock of this machine may be wrong, and the clock of an emulator may run faster.
/// </summary>
public sealed class ServiceClock
{
    // A Date header contains whole seconds, and responses can overtake each other. A time that differs less than this confirms the known
    // time.
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

    /// <summary>The time of the service, or the time of this machine until a response has set the clock.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return Estimate();
        }
    }

    /// <summary>
    /// Marks this moment. The returned function gives the service's time of that moment, or null as long as no response has set the clock.
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

    /// <summary>Sets the clock to the time of a response.</summary>
    /// <param name="date">The Date header, or null if the response has none.</param>
    public void Learn(DateTimeOffset? date)
    {
        if (date is not { } reported)
            return;
        lock (_gate)
        {
            // Between two responses, the clock runs like this machine's clock. It doesn't go back because of a rounded time.
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
