using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Tests.Core;

public sealed class ServiceClockTests
{
    private readonly ManualTime _local = new();
    private readonly ServiceClock _clock;

    public ServiceClockTests() => _clock = new ServiceClock(_local);

    [Fact]
    public void The_local_time_is_used_until_the_first_response()
    {
        _clock.Learn(null);
        Assert.Equal(_local.GetUtcNow(), _clock.Now);
    }

    [Theory]
    [InlineData(-86_400)]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(86_400)]
    public void The_clock_continues_from_the_time_of_the_last_response(double ahead)
    {
        _clock.Learn(_local.GetUtcNow().AddSeconds(ahead));
        _local.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(_local.GetUtcNow().AddSeconds(ahead), _clock.Now);
        _clock.Learn(null);
        Assert.Equal(_local.GetUtcNow().AddSeconds(ahead), _clock.Now);
    }

    [Fact]
    public void The_clock_follows_a_faster_service_clock()
    {
        var start = _local.GetUtcNow();
        for (var second = 1; second <= 5; second++)
        {
            _local.Pass(TimeSpan.FromSeconds(1));
            _clock.Learn(start.AddMinutes(second));
            Assert.Equal(start.AddMinutes(second), _clock.Now);
        }
    }

    [Fact]
    public void A_time_truncated_to_the_second_does_not_set_the_clock_back()
    {
        _clock.Learn(_local.GetUtcNow());
        _local.Pass(TimeSpan.FromSeconds(1.9));
        _clock.Learn(_local.GetUtcNow().AddSeconds(-0.9));
        Assert.Equal(_local.GetUtcNow(), _clock.Now);
    }

    [Fact]
    public void The_clock_is_set_back_if_the_service_clock_is()
    {
        _clock.Learn(_local.GetUtcNow().AddDays(1));
        _clock.Learn(_local.GetUtcNow());
        Assert.Equal(_local.GetUtcNow(), _clock.Now);
    }
}
