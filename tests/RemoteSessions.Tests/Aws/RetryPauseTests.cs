using System.Collections.Concurrent;
using System.Diagnostics;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.Tests.Core;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests the pauses before retries. The pauses must be long enough for a failing service to recover.</summary>
public sealed class RetryPauseTests : TransportTest
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(4, 8)]
    [InlineData(5, 16)]
    [InlineData(6, 20)]
    [InlineData(60, 20)]
    public void Each_pause_is_random_up_to_a_maximum_that_doubles(int retry, double longest)
    {
        Assert.Equal(TimeSpan.FromSeconds(longest), AwsRetryPolicy.Pause(retry, 1));
        Assert.Equal(TimeSpan.FromSeconds(longest / 4), AwsRetryPolicy.Pause(retry, 0.25));
        Assert.Equal(TimeSpan.Zero, AwsRetryPolicy.Pause(retry, 0));
    }

    [Theory]
    [InlineData("InternalFailure", 500)]
    [InlineData("ThrottlingException", 400)]
    public async Task A_read_is_retried_for_seconds_before_it_fails(string type, int status)
    {
        // With AWSSDK.Core 4.1.0, or with an earlier version if AWS_NEW_RETRIES_2026 is set, the default pauses after an HTTP 500 response
        // would be at most 0.05, 0.1, 0.2, and 0.4 seconds.
        const int Calls = 20;
        var calls = new List<List<double>>();
        Serve(StubServer.Error(type, status));
        for (var call = 0; call < Calls; call++)
        {
            var time = new ImmediateTime();
            // The test measures the pauses before retries, but not the delays that the rate limiter adds. Each Region has its own retry
            // quota.
            var transport = Connect(time, $"{type.ToLowerInvariant()}-1");
            await Assert.ThrowsAsync<AwsServiceException>(() => Call(WorkSpacesOperations.DescribeWorkspacesPools, transport));
            calls.Add(time.Pauses);
        }

        Assert.Equal(5 * Calls, Server.Requests.Count);
        if (status != 500)
        {
            Assert.InRange(calls.Average(pauses => pauses.Sum()), 4, 30);
            return;
        }

        // Each call pauses before each of its four retries. A pause of less than a millisecond uses no timer and isn't recorded, so a call
        // with such a pause has fewer than four recorded pauses.
        var complete = calls.Where(pauses => pauses.Count == 4).ToList();
        Assert.InRange(complete.Count, Calls - 2, Calls);
        foreach (var (retry, longest) in new[] { (0, 1.0), (1, 2.0), (2, 4.0), (3, 8.0) })
        {
            Assert.All(complete, pauses => Assert.InRange(pauses[retry], 0, longest + 0.001));
            // The durations of the pauses are random. Their average must be half of the maximum pause, with a tolerance of five standard
            // deviations.
            Assert.InRange(complete.Average(pauses => pauses[retry]), 0.18 * longest, 0.82 * longest);
        }
    }

    [Fact]
    public async Task The_server_observes_the_pauses_between_requests()
    {
        var arrivals = new ConcurrentQueue<long>();
        Serve(_ =>
        {
            arrivals.Enqueue(Stopwatch.GetTimestamp());
            return StubServer.Error("InternalFailure", 500);
        });
        var time = new NotedTime();
        await Assert.ThrowsAsync<AwsServiceException>(
            () => Call(WorkSpacesOperations.DescribeWorkspacesPools, Connect(time, "measured-1", "3")));
        var gaps = arrivals.Zip(arrivals.Skip(1), (one, next) => Stopwatch.GetElapsedTime(one, next)).ToList();
        Assert.Equal(2, gaps.Count);
        Assert.All(
            gaps.Zip(time.Pauses), pair => Assert.True(
                pair.First >= pair.Second - TimeSpan.FromMilliseconds(20), $"{pair.First} between requests, and not {pair.Second}"));
    }

    [Fact]
    public async Task A_pause_ends_when_the_command_is_stopped()
    {
        var waiting = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        Serve(StubServer.Error("InternalFailure", 500));
        var call = Call(WorkSpacesOperations.DescribeWorkspacesPools, Connect(new StandingTime(waiting), "stopped-1"), stop.Token);
        await waiting.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(Server.Requests);
    }

    private IAwsTransport Connect(TimeProvider time, string region, string? attempts = null) =>
        new AwsTransportFactory(time, new EnvironmentVariables(name => name == "AWS_MAX_ATTEMPTS" ? attempts : null)).Connect(
            AwsService.WorkSpaces, new ConnectionOptions { Region = region, EndpointUrl = Server.Url, Keys = Keys });

    /// <summary>A clock that uses the system time and records the length of each pause.</summary>
    private sealed class NotedTime : TimeProvider
    {
        public List<TimeSpan> Pauses { get; } = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Add(dueTime);
            return System.CreateTimer(callback, state, dueTime, period);
        }
    }

    /// <summary>A clock whose timers never expire.</summary>
    private sealed class StandingTime(TaskCompletionSource waiting) : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            waiting.TrySetResult();
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
