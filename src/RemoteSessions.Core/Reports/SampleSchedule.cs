namespace RemoteSessions.Reports;

/// <summary>
/// When to measure: once, or every so often for so long. The times do not drift, however long a sample takes; one that takes longer
/// than the pause costs those that it runs over, and not the rhythm.
/// </summary>
/// <param name="every">The time from one sample to the next; null for one only.</param>
/// <param name="length">From the first to the last; null for no end.</param>
/// <param name="time">The clock.</param>
internal sealed class SampleSchedule(TimeSpan? every, TimeSpan? length, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestSeries = TimeSpan.FromDays(31);

    // Whole seconds read better.
    private readonly DateTimeOffset _start = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
    private readonly long _stamp = time.GetTimestamp();
    private long _step;

    /// <summary>What is wrong with the times that a user names, or null.</summary>
    public static string? Problem(TimeSpan? sample, TimeSpan? length) => (sample, length) switch
    {
        (null, not null) => "-For says how long a series goes on: name -Sample too, such as -Sample 30s.",
        ({ } every, _) when every < Shortest || every > Longest => $"-Sample {every} is not accepted; accepted is 1s to 1d.",
        ({ } every, { } all) when all < every || all > LongestSeries =>
            $"-For {all} is not accepted with -Sample {every}; accepted is at least the time of one sample, and at most 31d.",
        _ => null,
    };

    /// <summary>How many samples there are at most; null where there is no end.</summary>
    public long? Total => every is null ? 1 : length is null ? null : (length.Value.Ticks / every.Value.Ticks) + 1;

    /// <summary>The number of the present sample, from 1, with those that were run over.</summary>
    public long Number => _step + 1;

    /// <summary>The time of the present sample.</summary>
    public DateTime Now => At(_step);

    /// <summary>The time of the next sample, as far as is known now; null after the last.</summary>
    public DateTime? Next => Number == Total ? null : At(Following());

    /// <summary>Waits for the next sample; false where there is none.</summary>
    public async Task<bool> NextAsync(CancellationToken cancellationToken)
    {
        if (every is null)
            return false;
        var next = Following();
        if (next >= Total)
            return false;
        var pause = (every.Value * next) - time.GetElapsedTime(_stamp);
        if (pause > TimeSpan.Zero)
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        _step = next;
        return true;
    }

    private DateTime At(long step) => (_start + ((every ?? TimeSpan.Zero) * step)).LocalDateTime;

    private long Following() => Math.Max(_step + 1, (long)Math.Ceiling(time.GetElapsedTime(_stamp) / every!.Value));
}
