using RemoteSessions.Abstractions;
using RemoteSessions.Waiting;

namespace RemoteSessions.Tests.Core;

public sealed class WaitTests
{
    private readonly ImmediateTime _time = new();
    private int _polls;

    [Fact]
    public async Task Each_resource_is_returned_once_when_done_and_no_longer_polled()
    {
        List<int> asked = [];
        var results = await Run(["a", "b"], waiting =>
        {
            asked.Add(waiting.Count);
            return waiting.ToDictionary(key => key, key => key == "a" || _polls > 2 ? "done" : "busy");
        });
        Assert.Equal(["a", "b"], results.Select(result => result.Key));
        Assert.All(results, result => Assert.Equal(WaitOutcome.Done, result.Result.Outcome));
        Assert.Equal([2, 1, 1], asked);
    }

    [Fact]
    public async Task A_resource_specified_twice_is_waited_for_once() =>
        Assert.Single(await Run(["a", "a"], _ => new() { ["a"] = "done" }));

    [Fact]
    public async Task Pauses_increase_to_a_maximum_and_the_last_ends_at_the_timeout()
    {
        var result = Assert.Single(await Run(["a"], _ => new() { ["a"] = "busy" }, seconds: 12));
        Assert.Equal((WaitOutcome.TimedOut, "busy"), (result.Result.Outcome, result.Result.State));
        Assert.Equal(12, result.Elapsed.TotalSeconds);
        Assert.Equal([1, 1.5, 2.25, 3, 3, 1.25], _time.Pauses);
    }

    [Fact]
    public async Task A_success_at_the_last_poll_is_not_a_timeout()
    {
        var result = Assert.Single(
            await Run(["a"], _ => new() { ["a"] = _time.GetTimestamp() >= TimeSpan.FromSeconds(12).Ticks ? "done" : "busy" }, seconds: 12));
        Assert.Equal(WaitOutcome.Done, result.Result.Outcome);
    }

    [Fact]
    public async Task A_missing_resource_is_polled_for_a_while()
    {
        var result = Assert.Single(await Run(["a"], _ => _polls < 3 ? [] : new() { ["a"] = "done" }));
        Assert.Equal(WaitOutcome.Done, result.Result.Outcome);
    }

    [Fact]
    public async Task A_resource_that_never_appears_fails_the_wait()
    {
        var result = Assert.Single(await Run(["a"], _ => []));
        Assert.Equal((WaitOutcome.Failed, "deleted"), (result.Result.Outcome, result.Result.State));
        Assert.Null(result.Last);
        Assert.InRange(result.Elapsed.TotalSeconds, 5, 8);
    }

    [Fact]
    public async Task A_resource_that_disappears_fails_the_wait_immediately()
    {
        var result = Assert.Single(await Run(["a"], _ => _polls == 1 ? new() { ["a"] = "busy" } : []));
        Assert.Equal(WaitOutcome.Failed, result.Result.Outcome);
        Assert.Equal("busy", result.Last);
        Assert.Equal(2, _polls);
    }

    [Fact]
    public async Task A_temporary_failure_does_not_end_the_wait()
    {
        var result = Assert.Single(await Run(["a"], _ => _polls < 4
            ? throw new AwsServiceException(new ServiceError("ThrottlingException", "Rate exceeded", Retryable: true))
            : new() { ["a"] = "done" }));
        Assert.Equal(WaitOutcome.Done, result.Result.Outcome);
        Assert.Equal(4, _polls);
    }

    [Fact]
    public async Task A_service_that_stays_busy_does_not_lengthen_the_wait()
    {
        var result = Assert.Single(
            await Run(["a"], _ => throw new AwsServiceException(new ServiceError("X", "X", Retryable: true)), seconds: 12));
        Assert.Equal((WaitOutcome.TimedOut, "service busy"), (result.Result.Outcome, result.Result.State));
    }

    [Fact]
    public async Task Any_other_failure_ends_the_wait() => await Assert.ThrowsAsync<AwsServiceException>(
        () => Run(["a"], _ => throw new AwsServiceException(new ServiceError("AccessDeniedException", "No."))));

    [Fact]
    public async Task Progress_counts_states_and_ended_sessions()
    {
        List<WaitProgress> reports = [];
        await Run(
            ["a", "b", "c"], waiting => waiting.ToDictionary(
                key => key, key => key == "a" || _polls > 1 ? "done" : "busy"), progress: reports.Add);
        Assert.Equal((3, 1), (reports[0].Total, reports[0].Ended));
        Assert.Equal(["b", "c"], reports[0].Polled.Where(poll => poll.Value.State == "busy").Select(poll => poll.Key));
        Assert.Equal(3, reports[^1].Ended);
        Assert.All(reports[^1].Polled, poll => Assert.Equal(WaitOutcome.Done, poll.Value.Outcome));
    }

    private async Task<List<CompletedWait<string>>> Run(
        string[] keys, Func<IReadOnlyCollection<string>, Dictionary<string, string>> poll, int seconds = 60,
        Action<WaitProgress>? progress = null)
    {
        var options = new WaitOptions(TimeSpan.FromSeconds(seconds))
        {
            Time = _time,
            FirstPoll = TimeSpan.FromSeconds(1),
            LongestPoll = TimeSpan.FromSeconds(3),
            MissingGrace = TimeSpan.FromSeconds(5),
            Progress = progress,
        };
        return await Wait.ForAsync<string>(
            keys,
            async (waiting, _) =>
            {
                await Task.Yield();
                _polls++;
                return poll(waiting);
            },
            state => state == "done" ? WaitResult.Done(state) : WaitResult.Pending(state),
            options,
            CancellationToken.None).ToListAsync();
    }
}
