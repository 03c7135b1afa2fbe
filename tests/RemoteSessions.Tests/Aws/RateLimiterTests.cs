using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Endpoints;
using RemoteSessions.Tests.Core;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests the times at which the rate limiter allows calls. The tests control the clock.</summary>
public sealed class RateLimiterTests
{
    private static AwsOperation Stop => DeviceFarmOperations.StopRemoteAccessSession;

    [Fact]
    public void Device_Farm_documents_two_rate_limits_and_the_other_services_none()
    {
        Assert.Equal(new RequestRate(10, 1), Stop.Rate);
        Assert.Equal(new RequestRate(50, 10), DeviceFarmOperations.ListProjects.Rate);
        Assert.Equal(new RequestRate(50, 10), DeviceFarmOperations.GetRemoteAccessSession.Rate);
        Assert.Null(AppStreamOperations.ExpireSession.Rate);
    }

    [Theory]
    [InlineData(nameof(DeviceFarmOperations.StopRemoteAccessSession), 100, 90)]
    [InlineData(nameof(DeviceFarmOperations.ListProjects), 500, 45)]
    public async Task Calls_use_the_documented_rate_fully_without_throttling_errors(string name, int calls, double bucketSeconds)
    {
        var operation = (AwsOperation)typeof(DeviceFarmOperations).GetField(name)!.GetValue(null)!;
        var time = new ImmediateTime();
        var (limits, service) = (new RateLimiters(time), new TokenBuckets(time));
        for (var call = 0; call < calls; call++)
        {
            await limits.WaitAsync(operation, default);
            Assert.True(service.TryTake(operation.Name, operation.Rate!), $"call {call}");
        }

        Assert.InRange(TimeSpan.FromTicks(time.GetTimestamp()).TotalSeconds, bucketSeconds, 1.1 * bucketSeconds);
    }

    [Fact]
    public void Each_call_gets_its_own_time_in_order()
    {
        var limiter = new RateLimiter(Stop.Rate, new ManualTime());
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3], Enumerable.Range(0, 12).Select(_ => limiter.Reserved()));
    }

    [Fact]
    public void Concurrent_threads_get_different_times()
    {
        var limiter = new RateLimiter(Stop.Rate, new ManualTime());
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        Parallel.For(0, 200, _ => times.Add(limiter.Reserved()));
        Assert.Equal(Enumerable.Range(1, 191).Select(second => (double)second), times.Where(time => time > 0).Order());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_ends_immediately_and_does_not_delay_the_next()
    {
        var limits = new RateLimiters(new StandingTime());
        for (var call = 0; call < 9; call++)
            await limits.WaitAsync(Stop, default);
        using var stop = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 5).Select(_ => limits.WaitAsync(Stop, stop.Token)).ToList();
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
        await stop.CancelAsync();
        foreach (var task in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Equal(1, limits.For(Stop).Reserved());
    }

    [Fact]
    public void A_throttling_error_empties_the_bucket()
    {
        var limiter = new RateLimiter(Stop.Rate, new ManualTime());
        limiter.Throttled(limiter.Sent());
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => limiter.Reserved()));
    }

    [Fact]
    public void Undocumented_rates_are_unlimited_until_a_throttling_error()
    {
        var (time, limiter) = Learning();
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(0, limiter.Reserved()));
        var sent = Enumerable.Range(0, 20).Select(_ => limiter.Sent()).ToList();
        time.Pass(TimeSpan.FromMilliseconds(10));
        // Twenty calls in a quarter of a second correspond to a rate of eighty calls per second. The limiter halves the rate only once,
        // because all errors belong to the same burst.
        foreach (var moment in sent)
            limiter.Throttled(moment);
        Assert.Equal(40, limiter.PerSecond);
        Assert.True(limiter.Reserved() > 0);
    }

    [Fact]
    public void A_reduced_rate_grows_every_second_until_it_is_unlimited()
    {
        var (time, limiter) = Learning();
        for (var call = 0; call < 20; call++)
            limiter.Sent();
        limiter.Throttled(limiter.Sent());
        var cut = limiter.PerSecond;
        for (var call = 0; call < cut; call++)
            limiter.Succeeded();
        Assert.InRange(limiter.PerSecond, cut * 1.15, cut * 1.3);
        var successes = 0;
        for (; !double.IsInfinity(limiter.PerSecond); successes++)
            limiter.Succeeded();
        Assert.InRange(successes, cut, 100 * cut);
        Assert.Equal(0, limiter.Reserved());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public async Task An_undocumented_rate_is_found_with_few_throttling_errors(double perSecond)
    {
        var operation = AppStreamOperations.ExpireSession;
        var time = new ImmediateTime();
        var (limits, service) = (new RateLimiters(time), new TokenBuckets(time));
        var limiter = limits.For(operation);
        var throttled = 0;
        const int Calls = 1000;
        for (var call = 0; call < Calls;)
        {
            await limits.WaitAsync(operation, default);
            var sent = limiter.Sent();
            time.Pass(TimeSpan.FromMilliseconds(1));
            if (service.TryTake(operation.Name, new RequestRate((int)perSecond, perSecond)))
            {
                limiter.Succeeded();
                call++;
            }
            else
            {
                limiter.Throttled(sent);
                throttled++;
            }
        }

        Assert.InRange(throttled, 1, Calls / 10);
        Assert.InRange(TimeSpan.FromTicks(time.GetTimestamp()).TotalSeconds * perSecond, 0.9 * Calls, 1.5 * Calls);
    }

    private static (ManualTime Time, RateLimiter Pace) Learning()
    {
        var time = new ManualTime();
        return (time, new RateLimiter(null, time));
    }

    /// <summary>A clock whose timers never expire.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
