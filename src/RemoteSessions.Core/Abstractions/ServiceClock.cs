namespace RemoteSessions.Abstractions;

/// <summary>
/// The clock of a service at one endpoint, as its responses tell the time. Ages and durations are measured on it, because the
/// times in a response are the service's: the clock of this machine may be wrong, and that of an emulator may run faster.
/// </summary>
public sealed class ServiceClock
{
    // A Date header has whole seconds, and responses can overtake each other: a time that is this close confirms what is known.
    private static readonly TimeSpan Precision = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly TimeProvider _local;
    private DateTimeOffset _learned;
    private long _learnedAt;
    private bool _known;

    /// <summary>Makes a clock that shows the time of this machine until it learns another.</summary>
    public ServiceClock()
        : this(TimeProvider.System)
    {
    }

    internal ServiceClock(TimeProvider local) => _local = local;

    /// <summary>The time of the service; the time of this machine until a response has told another.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
                return Estimate();
        }
    }

    /// <summary>Marks this moment. What is returned gives its time by the service: null as long as no response has told the time.</summary>
    internal Func<DateTimeOffset?> Mark()
    {
        lock (_gate)
        {
            var at = _local.GetTimestamp();
            DateTimeOffset? known = _known ? Estimate() : null;
            return () => known ?? Earlier(at);
        }
    }

    /// <summary>Takes over the time that a response tells.</summary>
    /// <param name="date">The Date header, or null where the response has none.</param>
    public void Learn(DateTimeOffset? date)
    {
        if (date is not { } told)
            return;
        lock (_gate)
        {
            // Between two responses the clock goes on as this machine's does, and it does not go back because of a rounded time.
            var estimate = Estimate();
            if (_known && told <= estimate && estimate - told < Precision)
                told = estimate;
            (_learned, _learnedAt, _known) = (told, _local.GetTimestamp(), true);
        }
    }

    private DateTimeOffset? Earlier(long at)
    {
        lock (_gate)
            return _known ? Estimate() - _local.GetElapsedTime(at) : null;
    }

    private DateTimeOffset Estimate() => _known ? _learned + _local.GetElapsedTime(_learnedAt) : _local.GetUtcNow();
}
