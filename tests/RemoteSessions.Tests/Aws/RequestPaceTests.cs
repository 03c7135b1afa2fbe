using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Endpoints;
using RemoteSessions.Tests.Core;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Tests.Aws;

/// <summary>When calls may leave, in time that the tests move.</summary>
public sealed class RequestPaceTests
{
    private static AwsOperation Stop => DeviceFarmOperations.StopRemoteAccessSession;

    [Fact]
    public void Device_farm_documents_two_buckets_and_the_other_services_none()
    {
        Assert.Equal(new RequestRate(10, 1), Stop.Rate);
        Assert.Equal(new RequestRate(50, 10), DeviceFarmOperations.ListProjects.Rate);
        Assert.Equal(new RequestRate(50, 10), DeviceFarmOperations.GetRemoteAccessSession.Rate);
        Assert.Null(AppStreamOperations.ExpireSession.Rate);
    }

    [Theory]
    [InlineData(nameof(DeviceFarmOperations.StopRemoteAccessSession), 100, 90)]
    [InlineData(nameof(DeviceFarmOperations.ListProjects), 500, 45)]
    public async Task A_documented_bucket_never_refuses_and_is_used_up(string name, int calls, double bucketSeconds)
    {
        var operation = (AwsOperation)typeof(DeviceFarmOperations).GetField(name)!.GetValue(null)!;
        var time = new JumpingTime();
        var (limits, service) = (new RequestLimits(time), new TokenBuckets(time));
        for (var call = 0; call < calls; call++)
        {
            await limits.WaitAsync(operation, default);
            Assert.True(service.TryTake(operation.Name, operation.Rate!), $"call {call}");
        }

        Assert.InRange(TimeSpan.FromTicks(time.GetTimestamp()).TotalSeconds, bucketSeconds, 1.1 * bucketSeconds);
    }

    [Fact]
    public void Each_call_has_a_time_of_its_own_in_the_order_of_asking()
    {
        var pace = new RequestPace(Stop.Rate, new ManualTime());
        Assert.Equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3], Enumerable.Range(0, 12).Select(_ => pace.Reserved()));
    }

    [Fact]
    public void Many_threads_get_each_time_once()
    {
        var pace = new RequestPace(Stop.Rate, new ManualTime());
        var times = new System.Collections.Concurrent.ConcurrentBag<double>();
        Parallel.For(0, 200, _ => times.Add(pace.Reserved()));
        Assert.Equal(Enumerable.Range(1, 191).Select(second => (double)second), times.Where(time => time > 0).Order());
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_it_waits_ends_at_once_and_costs_the_next_nothing()
    {
        var limits = new RequestLimits(new StandingTime());
        for (var call = 0; call < 9; call++)
            await limits.WaitAsync(Stop, default);
        using var stop = new CancellationTokenSource();
        var waiting = Enumerable.Range(0, 5).Select(_ => limits.WaitAsync(Stop, stop.Token).AsTask()).ToList();
        Assert.DoesNotContain(waiting, task => task.IsCompleted);
        await stop.CancelAsync();
        foreach (var task in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Equal(1, limits.Of(Stop).Reserved());
    }

    [Fact]
    public void A_bucket_that_others_have_emptied_is_taken_for_empty()
    {
        var pace = new RequestPace(Stop.Rate, new ManualTime());
        pace.Refused(pace.Sent());
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => pace.Reserved()));
    }

    [Fact]
    public void Where_nothing_is_documented_there_is_no_limit_until_a_refusal()
    {
        var (time, pace) = Learning();
        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Equal(0, pace.Reserved()));
        var sent = Enumerable.Range(0, 20).Select(_ => pace.Sent()).ToList();
        time.Pass(TimeSpan.FromMilliseconds(10));
        // Twenty in less than a quarter of a second: eighty a second, of which the half is left. It was one burst: one cut.
        foreach (var moment in sent)
            pace.Refused(moment);
        Assert.Equal(40, pace.PerSecond);
        Assert.True(pace.Reserved() > 0);
    }

    [Fact]
    public void A_rate_that_was_cut_grows_by_a_part_of_itself_each_second_until_it_is_no_limit_any_more()
    {
        var (time, pace) = Learning();
        for (var call = 0; call < 20; call++)
            pace.Sent();
        pace.Refused(pace.Sent());
        var cut = pace.PerSecond;
        for (var call = 0; call < cut; call++)
            pace.Taken();
        Assert.InRange(pace.PerSecond, cut * 1.15, cut * 1.3);
        var successes = 0;
        for (; !double.IsInfinity(pace.PerSecond); successes++)
            pace.Taken();
        Assert.InRange(successes, cut, 100 * cut);
        Assert.Equal(0, pace.Reserved());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(50)]
    public async Task A_rate_that_nobody_documents_is_found_with_few_refusals(double perSecond)
    {
        var operation = AppStreamOperations.ExpireSession;
        var time = new JumpingTime();
        var (limits, service) = (new RequestLimits(time), new TokenBuckets(time));
        var pace = limits.Of(operation);
        var refused = 0;
        const int Calls = 1000;
        for (var call = 0; call < Calls;)
        {
            await limits.WaitAsync(operation, default);
            var sent = pace.Sent();
            time.Pass(TimeSpan.FromMilliseconds(1));
            if (service.TryTake(operation.Name, new RequestRate((int)perSecond, perSecond)))
            {
                pace.Taken();
                call++;
            }
            else
            {
                pace.Refused(sent);
                refused++;
            }
        }

        Assert.InRange(refused, 1, Calls / 10);
        Assert.InRange(TimeSpan.FromTicks(time.GetTimestamp()).TotalSeconds * perSecond, 0.9 * Calls, 1.5 * Calls);
    }

    private static (ManualTime Time, RequestPace Pace) Learning()
    {
        var time = new ManualTime();
        return (time, new RequestPace(null, time));
    }

    /// <summary>Time in which no pause is ever over.</summary>
    private sealed class StandingTime : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
