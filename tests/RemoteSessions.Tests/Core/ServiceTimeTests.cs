using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Emulator;
using RemoteSessions.Waiting;

namespace RemoteSessions.Tests.Core;

/// <summary>Tests waits that use a service's clock, which can run faster than the clock of this machine.</summary>
public sealed class ServiceTimeTests
{
    private readonly ImmediateTime _local = new();
    private readonly ManualTime _now = new();
    private readonly ServiceClock _clock;
    private readonly ServiceTime _time;

    public ServiceTimeTests()
    {
        _clock = new ServiceClock(_now);
        _clock.Learn(_now.GetUtcNow());
        _time = new ServiceTime(_clock, _local);
    }

    [Fact]
    public void Durations_are_those_of_the_service()
    {
        var start = _time.GetTimestamp();
        _clock.Learn(_now.GetUtcNow().AddHours(4));
        Assert.Equal(TimeSpan.FromHours(4), _time.GetElapsedTime(start));
        Assert.Equal(_clock.Now, _time.GetUtcNow());
    }

    [Theory]
    [InlineData(1, 1, 10)]
    [InlineData(2, 1, 10)]
    [InlineData(1, 121, 0.0833)]
    [InlineData(1, 3601, 0.05)]
    [InlineData(2, 0, 10)]
    public async Task A_pause_is_shorter_by_the_factor_by_which_the_service_is_faster(double local, double service, double pause)
    {
        Pass(local, service);
        await Task.Delay(TimeSpan.FromSeconds(10), _time, CancellationToken.None);
        Assert.Equal(pause, _local.Pauses.Single(), 3);
    }

    [Fact]
    public async Task Only_the_time_since_the_last_pause_determines_the_speed()
    {
        // The machine was suspended for an hour.
        Pass(1, 3600);
        await Task.Delay(TimeSpan.FromSeconds(10), _time, CancellationToken.None);
        Pass(10, 10);
        await Task.Delay(TimeSpan.FromSeconds(10), _time, CancellationToken.None);
        Assert.Equal([0.05, 10], _local.Pauses.Select(pause => Math.Round(pause, 3)));
    }

    private void Pass(double local, double service)
    {
        var before = _clock.Now;
        _local.Pass(TimeSpan.FromSeconds(local));
        _now.Pass(TimeSpan.FromSeconds(service));
        _clock.Learn(before.AddSeconds(service));
    }
}
