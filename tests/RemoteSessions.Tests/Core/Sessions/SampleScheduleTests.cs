using RemoteSessions.Reports;

namespace RemoteSessions.Tests.Core.Sessions;

/// <summary>Tests the times at which the samples in a series are taken.</summary>
public sealed class SampleScheduleTests
{
    private readonly ImmediateTime _time = new();

    [Fact]
    public async Task Without_an_interval_there_is_one_sample()
    {
        var schedule = new SampleSchedule(null, null, _time);
        Assert.Equal((1, 1, null), (schedule.Total, schedule.Number, schedule.Next));
        Assert.False(await schedule.NextAsync(default));
        Assert.Empty(_time.Pauses);
    }

    [Fact]
    public async Task An_hour_with_a_sample_every_30_seconds_has_121_samples()
    {
        var schedule = new SampleSchedule(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1), _time);
        List<DateTime> times = [schedule.Now];
        while (await schedule.NextAsync(default))
            times.Add(schedule.Now);
        Assert.Equal((121, 121L), (times.Count, schedule.Total));
        Assert.Equal(TimeSpan.FromHours(1), times[^1] - times[0]);
        Assert.All(times, time => Assert.Equal((0, DateTimeKind.Local), (time.Ticks % TimeSpan.TicksPerSecond, time.Kind)));
        Assert.Null(schedule.Next);
    }

    [Fact]
    public async Task The_duration_of_a_sample_shortens_the_pause()
    {
        var schedule = new SampleSchedule(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(40), _time);
        var start = schedule.Now;
        foreach (var taken in new[] { 3.0, 0, 9.5, 1 })
        {
            _time.Pass(TimeSpan.FromSeconds(taken));
            Assert.True(await schedule.NextAsync(default));
        }

        Assert.Equal([7, 10, 0.5, 9], _time.Pauses);
        Assert.Equal(TimeSpan.FromSeconds(40), schedule.Now - start);
        Assert.False(await schedule.NextAsync(default));
    }

    [Fact]
    public async Task A_slow_sample_skips_the_overlapped_samples_and_keeps_the_schedule()
    {
        var schedule = new SampleSchedule(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60), _time);
        var start = schedule.Now;
        _time.Pass(TimeSpan.FromSeconds(27));
        Assert.True(await schedule.NextAsync(default));
        Assert.Equal((TimeSpan.FromSeconds(30), 4L), (schedule.Now - start, schedule.Number));
        _time.Pass(TimeSpan.FromSeconds(31));
        Assert.False(await schedule.NextAsync(default));
        Assert.Equal([3], _time.Pauses);
    }

    [Fact]
    public async Task Without_a_duration_sampling_continues_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        var schedule = new SampleSchedule(TimeSpan.FromSeconds(1), null, _time);
        Assert.Null(schedule.Total);
        for (var sample = 0; sample < 1000; sample++)
            Assert.True(await schedule.NextAsync(stop.Token));
        stop.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => schedule.NextAsync(stop.Token));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(1, null, null)]
    [InlineData(30, 3600, null)]
    [InlineData(86400, 2678400, null)]
    [InlineData(null, 60, "-Sample")]
    [InlineData(0, null, "-Sample 00:00:00")]
    [InlineData(-30, null, "-Sample -00:00:30")]
    [InlineData(86401, null, "-Sample 1.00:00:01")]
    [InlineData(30, 29, "-For 00:00:29")]
    [InlineData(30, -3600, "-For -01:00:00")]
    [InlineData(30, 2678401, "-For 31.00:00:01")]
    public void Invalid_times_are_named_in_the_error(int? sample, int? length, string? named)
    {
        var problem = SampleSchedule.Problem(Seconds(sample), Seconds(length));
        if (named is null)
            Assert.Null(problem);
        else
            Assert.Contains(named, problem, StringComparison.Ordinal);
    }

    private static TimeSpan? Seconds(int? number) => number is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
}
