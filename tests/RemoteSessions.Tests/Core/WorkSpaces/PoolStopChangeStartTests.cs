using RemoteSessions.Abstractions;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Tests.Core.WorkSpaces;

/// <summary>
/// Tests the sequence that stops, changes, and restarts a pool. While the pool is UPDATING after the change, it can't be started.
/// </summary>
public sealed class PoolStopChangeStartTests
{
    [Fact]
    public async Task A_pool_is_started_after_its_update()
    {
        var pools = new FakePools("STOPPING", "STOPPED", "UPDATING", "UPDATING", "STOPPED");
        await Run(pools);
        Assert.Equal(["stop", "STOPPING", "STOPPED", "change", "UPDATING", "UPDATING", "STOPPED", "start"], pools.Log);
    }

    // The stale response contains the state STOPPED. Only the rejected start request shows that the pool is still UPDATING.
    [Fact]
    public async Task An_update_that_appears_late_is_waited_for_after_the_rejected_start()
    {
        var pools = new FakePools("STOPPED", "STOPPED", "UPDATING", "UPDATING", "STOPPED") { RejectedStarts = 1 };
        await Run(pools);
        Assert.Equal(["stop", "STOPPED", "change", "STOPPED", "start", "UPDATING", "UPDATING", "STOPPED", "start"], pools.Log);
    }

    [Fact]
    public async Task A_rejection_for_another_reason_is_an_error()
    {
        var pools = new FakePools("STOPPED") { RejectedStarts = 1 };
        Assert.Equal("InvalidResourceStateException", (await Assert.ThrowsAsync<AwsServiceException>(() => Run(pools))).Error.Type);
        Assert.Equal("STOPPED", pools.Log[^1]);
        Assert.Single(pools.Log, entry => entry == "start");
    }

    [Fact]
    public async Task An_update_that_does_not_end_is_an_error()
    {
        var pools = new FakePools("STOPPED", "UPDATING");
        var failure = (await Assert.ThrowsAsync<AwsServiceException>(() => Run(pools))).Error;
        Assert.Equal(
            (ErrorIds.OperationTimeout,
                "The WorkSpaces pool 'sales' is still UPDATING after 60 seconds. It was changed, but it wasn't started again."),
            (failure.Type, failure.Message));
        Assert.DoesNotContain("start", pools.Log);
    }

    [Fact]
    public async Task Endless_throttling_errors_end_with_an_error()
    {
        var pools = new FakePools(
            ["STOPPED", .. Enumerable.Repeat(new[] { "STOPPED", "UPDATING", "UPDATING" }, 1000).SelectMany(part => part)])
        { RejectedStarts = int.MaxValue };
        Assert.Equal("InvalidResourceStateException", (await Assert.ThrowsAsync<AwsServiceException>(() => Run(pools))).Error.Type);
    }

    private static Task Run(FakePools pools) => StopChangeStart.RunAsync(
        pools,
        Pools.Make(),
        _ =>
        {
            pools.Log.Add("change");
            return Task.CompletedTask;
        },
        new StepOptions(TimeSpan.FromSeconds(60), (_, _) => { }, new ImmediateTime()),
        CancellationToken.None);
}
