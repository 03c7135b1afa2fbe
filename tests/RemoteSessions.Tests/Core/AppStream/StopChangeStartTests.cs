using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>Tests the sequence that stops, changes, and restarts a fleet, and the final state of the fleet.</summary>
public sealed class StopChangeStartTests
{
    private static readonly ServiceError Rejection = new("InvalidParameterCombinationException", "The service says no.", "request-1", 400);

    private readonly List<string> _steps = [];

    [Fact]
    public async Task A_running_fleet_is_stopped_changed_and_started_again()
    {
        var fleets = new FakeFleets("RUNNING", "STOPPING", "STOPPED");
        await Run(fleets, Fleets.Make());
        Assert.Equal(["stop", "RUNNING", "STOPPING", "STOPPED", "change", "STOPPED", "start"], fleets.Log);
        Assert.Equal(["stopping prod", "changing prod", "starting prod"], _steps.Distinct());
    }

    [Fact]
    public async Task A_stopped_fleet_is_changed_and_left_stopped()
    {
        var fleets = new FakeFleets();
        await Run(fleets, Fleets.Make(state: "STOPPED"));
        Assert.Equal(["change"], fleets.Log);
    }

    [Fact]
    public async Task A_STOPPING_fleet_is_waited_for_and_left_stopped()
    {
        var fleets = new FakeFleets("STOPPING", "STOPPED");
        await Run(fleets, Fleets.Make(state: "STOPPING"));
        Assert.Equal(["STOPPING", "STOPPED", "change"], fleets.Log);
    }

    [Fact]
    public async Task A_STARTING_fleet_is_stopped_and_started_again()
    {
        var fleets = new FakeFleets("STOPPED");
        await Run(fleets, Fleets.Make(state: "STARTING"));
        Assert.Equal(["stop", "STOPPED", "change", "STOPPED", "start"], fleets.Log);
    }

    [Fact]
    public async Task An_UPDATING_pool_is_waited_for_after_the_change()
    {
        var pool = new FakeFleets("STOPPED", "UPDATING", "STOPPED");
        await Run(pool, Fleets.Make());
        Assert.Equal(["stop", "STOPPED", "change", "UPDATING", "STOPPED", "start"], pool.Log);
    }

    [Fact]
    public async Task A_start_that_is_rejected_during_an_update_is_retried_after_it()
    {
        // The pool is already UPDATING, but the poll before the first start request still returns STOPPED. The poll after the rejected
        // start request returns UPDATING.
        var pool = new FakeFleets("STOPPED", "STOPPED", "UPDATING", "STOPPED") { RejectedStarts = 1 };
        await Run(pool, Fleets.Make(state: "RUNNING"));
        Assert.Equal(["stop", "STOPPED", "change", "STOPPED", "start", "STOPPED", "start"], pool.Log);
    }

    [Fact]
    public async Task A_failed_change_is_reported_and_a_running_fleet_is_started_again()
    {
        var fleets = new FakeFleets("STOPPED");
        var failure = await ErrorOf(fleets, Fleets.Make(), Rejection);
        Assert.Equal(["stop", "STOPPED", "change", "start"], fleets.Log);
        Assert.Equal(
            Rejection with { Message = "The service says no. The AppStream fleet wasn't changed, and was started again." }, failure);
    }

    [Fact]
    public async Task A_failed_change_leaves_a_stopped_fleet_stopped()
    {
        var fleets = new FakeFleets();
        Assert.Equal(Rejection, await ErrorOf(fleets, Fleets.Make(state: "STOPPED"), Rejection));
        Assert.Equal(["change"], fleets.Log);
    }

    [Fact]
    public async Task A_failed_restart_reports_that_the_fleet_is_stopped()
    {
        var fleets = new FakeFleets("STOPPED") { StartError = new ServiceError("LimitExceededException", "Too many.") };
        var failure = await ErrorOf(fleets, Fleets.Make(), Rejection);
        Assert.Equal("InvalidParameterCombinationException", failure.Type);
        Assert.Equal(
            "The service says no. The AppStream fleet wasn't changed. It's now stopped, because starting it again failed (Too many).",
            failure.Message);
    }

    [Fact]
    public async Task A_fleet_that_was_changed_but_does_not_start_is_reported_as_changed_and_stopped()
    {
        var fleets = new FakeFleets("STOPPED") { StartError = new ServiceError("LimitExceededException", "Too many.", "request-2", 400) };
        var failure = await ErrorOf(fleets, Fleets.Make(), null);
        Assert.Equal(new ServiceError(
            "LimitExceededException", "Too many. The AppStream fleet was changed, but it wasn't started again and is now stopped.",
            "request-2", 400), failure);
    }

    [Fact]
    public async Task A_fleet_that_does_not_stop_in_time_is_not_changed()
    {
        var fleets = new FakeFleets("STOPPING");
        var failure = await ErrorOf(fleets, Fleets.Make(), null);
        Assert.Equal("OperationTimeout", failure.Type);
        Assert.Equal(
            "The AppStream fleet 'prod' is still STOPPING after 60 seconds. Only the request to stop it was sent. It wasn't changed, and "
            + "it won't be started again.", failure.Message);
        Assert.DoesNotContain("change", fleets.Log);
    }

    [Fact]
    public async Task A_fleet_that_was_deleted_or_started_by_somebody_else_is_not_changed()
    {
        foreach (var state in new[] { "deleted", "STARTING" })
        {
            var fleets = new FakeFleets("STOPPING", state);
            var failure = await ErrorOf(fleets, Fleets.Make(), null);
            Assert.Equal("WaitFailed", failure.Type);
            Assert.Contains("didn't stop, because it", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("change", fleets.Log);
        }
    }

    [Fact]
    public async Task A_cancelled_sequence_starts_nothing()
    {
        using var stop = new CancellationTokenSource();
        var fleets = new FakeFleets("STOPPED");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StopChangeStart.RunAsync(
            fleets, Fleets.Make(), async cancel =>
            {
                await stop.CancelAsync();
                cancel.ThrowIfCancellationRequested();
            },
            Options(), stop.Token));
        Assert.Equal(["stop", "STOPPED"], fleets.Log);
    }

    private Task Run(FakeFleets fleets, ASFleet fleet, ServiceError? error = null) => StopChangeStart.RunAsync(
        fleets, fleet, _ =>
        {
            fleets.Log.Add("change");
            return error is null ? Task.CompletedTask : throw new AwsServiceException(error);
        },
        Options(), CancellationToken.None);

    private async Task<ServiceError> ErrorOf(FakeFleets fleets, ASFleet fleet, ServiceError? error) =>
        (await Assert.ThrowsAsync<AwsServiceException>(() => Run(fleets, fleet, error))).Error;

    private StepOptions Options() => new(TimeSpan.FromSeconds(60), (step, _) => _steps.Add(step), new ImmediateTime());
}
