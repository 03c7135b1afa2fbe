using RemoteSessions.Abstractions;

namespace RemoteSessions.Reports;

/// <summary>
/// Schedules a single sample, or a series of samples at a fixed interval. The times of the samples don't drift, regardless of how long each
/// sample takes. If a sample takes longer than the interval, the samples that should have started in the meantime are skipped.
/// </summary>
/// <param name="every">The interval between two samples, or null for a single sample.</param>
/// <param name="length">The time from the first sample to the last sample, or null for a single sample or an unlimited series.</param>
/// <param name="time">The clock.</param>
internal sealed class SampleSchedule(TimeSpan? every, TimeSpan? length, TimeProvider time)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan LongestSeries = TimeSpan.FromDays(31);

    // Times without fractions of a second are easier to read.
    private readonly DateTimeOffset _start = DateTimeOffset.FromUnixTimeSeconds(time.GetUtcNow().ToUnixTimeSeconds());
    private readonly long _stamp = time.GetTimestamp();
    private long _step;

    /// <summary>Returns an error message if the specified times aren't valid, or null otherwise.</summary>
    public static string? Problem(TimeSpan? sample, TimeSpan? length) => (sample, length) switch
    {
        (null, not null) => CoreMessages.ForWithoutSample,
        ({ } every, _) when every < Shortest || every > Longest => CoreMessages.InvalidSample(every),
        ({ } every, { } all) when all < every || all > LongestSeries =>
            CoreMessages.InvalidLength(all, every),
        _ => null,
    };

    /// <summary>The maximum number of samples, or null for an unlimited series.</summary>
    public long? Total => every is null ? 1 : length is null ? null : (length.Value.Ticks / every.Value.Ticks) + 1;

    /// <summary>The number of the current sample, starting with 1. Skipped samples are also counted.</summary>
    public long Number => _step + 1;

    /// <summary>The time of the current sample.</summary>
    public DateTime Now => At(_step);

    /// <summary>The expected time of the next sample, or null after the last sample.</summary>
    public DateTime? Next => Number == Total ? null : At(Following());

    /// <summary>Waits until it's time for the next sample. Returns false if there is no next sample.</summary>
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
