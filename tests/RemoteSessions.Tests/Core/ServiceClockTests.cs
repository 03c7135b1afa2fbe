using RemoteSessions.Abstractions;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Tests.Core;

public sealed class ServiceClockTests
{
    private readonly ManualTime _local = new();
    private readonly ServiceClock _clock;

    public ServiceClockTests() => _clock = new ServiceClock(_local);

    [Fact]
    public void Until_a_response_has_told_another_it_is_the_time_of_this_machine()
    {
        _clock.Learn(null);
        Assert.Equal(_local.GetUtcNow(), _clock.Now);
    }

    [Theory]
    [InlineData(-86_400)]
    [InlineData(-3)]
    [InlineData(3)]
    [InlineData(86_400)]
    public void It_is_the_time_of_the_last_response_and_goes_on_from_there(double ahead)
    {
        _clock.Learn(_local.GetUtcNow().AddSeconds(ahead));
        _local.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal(_local.GetUtcNow().AddSeconds(ahead), _clock.Now);
        _clock.Learn(null);
        Assert.Equal(_local.GetUtcNow().AddSeconds(ahead), _clock.Now);
    }

    [Fact]
    public void It_follows_a_clock_that_runs_faster()
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
    public void It_does_not_go_back_for_a_time_that_was_cut_to_the_second()
    {
        _clock.Learn(_local.GetUtcNow());
        _local.Pass(TimeSpan.FromSeconds(1.9));
        _clock.Learn(_local.GetUtcNow().AddSeconds(-0.9));
        Assert.Equal(_local.GetUtcNow(), _clock.Now);
    }

    [Fact]
    public void It_goes_back_with_a_service_that_did()
    {
        _clock.Learn(_local.GetUtcNow().AddDays(1));
        _clock.Learn(_local.GetUtcNow());
        Assert.Equal(_local.GetUtcNow(), _clock.Now);
    }
}
