using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>What is done to a fleet that has to be stopped for it, and how the fleet is left.</summary>
public sealed class StopChangeStartTests
{
    private static readonly ServiceError Refusal = new("InvalidParameterCombinationException", "The service says no.", "request-1", 400);

    private readonly List<string> _steps = [];

    [Fact]
    public async Task A_fleet_that_runs_is_stopped_changed_and_started_again()
    {
        var fleets = new FakeFleets("RUNNING", "STOPPING", "STOPPED");
        await Run(fleets, Fleets.Make());
        Assert.Equal(["stop", "RUNNING", "STOPPING", "STOPPED", "change", "STOPPED", "start"], fleets.Told);
        Assert.Equal(["stopping prod", "changing prod", "starting prod"], _steps.Distinct());
    }

    [Fact]
    public async Task A_fleet_that_is_stopped_is_changed_and_left_stopped()
    {
        var fleets = new FakeFleets();
        await Run(fleets, Fleets.Make(state: "STOPPED"));
        Assert.Equal(["change"], fleets.Told);
    }

    [Fact]
    public async Task A_fleet_on_its_way_down_is_waited_for_and_left_stopped()
    {
        var fleets = new FakeFleets("STOPPING", "STOPPED");
        await Run(fleets, Fleets.Make(state: "STOPPING"));
        Assert.Equal(["STOPPING", "STOPPED", "change"], fleets.Told);
    }

    [Fact]
    public async Task A_fleet_on_its_way_up_is_stopped_and_started_again()
    {
        var fleets = new FakeFleets("STOPPED");
        await Run(fleets, Fleets.Make(state: "STARTING"));
        Assert.Equal(["stop", "STOPPED", "change", "STOPPED", "start"], fleets.Told);
    }

    [Fact]
    public async Task What_is_updating_after_the_change_is_waited_for()
    {
        var pool = new FakeFleets("STOPPED", "UPDATING", "STOPPED");
        await Run(pool, Fleets.Make());
        Assert.Equal(["stop", "STOPPED", "change", "UPDATING", "STOPPED", "start"], pool.Told);
    }

    [Fact]
    public async Task A_start_that_is_refused_because_of_the_update_is_tried_again_when_that_is_over()
    {
        // The look before the start came too late: it still saw STOPPED. The one after the refusal sees UPDATING.
        var pool = new FakeFleets("STOPPED", "STOPPED", "UPDATING", "STOPPED") { RefusedStarts = 1 };
        await Run(pool, Fleets.Make(state: "RUNNING"));
        Assert.Equal(["stop", "STOPPED", "change", "STOPPED", "start", "STOPPED", "start"], pool.Told);
    }

    [Fact]
    public async Task After_a_failed_change_a_fleet_that_ran_is_started_again_and_the_failure_told()
    {
        var fleets = new FakeFleets("STOPPED");
        var failure = await Refused(fleets, Fleets.Make(), Refusal);
        Assert.Equal(["stop", "STOPPED", "change", "start"], fleets.Told);
        Assert.Equal(
            Refusal with { Message = "The service says no. The AppStream fleet was not changed, and was started again." }, failure);
    }

    [Fact]
    public async Task After_a_failed_change_a_fleet_that_was_stopped_stays_so()
    {
        var fleets = new FakeFleets();
        Assert.Equal(Refusal, await Refused(fleets, Fleets.Make(state: "STOPPED"), Refusal));
        Assert.Equal(["change"], fleets.Told);
    }

    [Fact]
    public async Task A_fleet_that_cannot_be_started_again_is_told_to_be_stopped()
    {
        var fleets = new FakeFleets("STOPPED") { StartRefusal = new ServiceError("LimitExceededException", "Too many.") };
        var failure = await Refused(fleets, Fleets.Make(), Refusal);
        Assert.Equal("InvalidParameterCombinationException", failure.Type);
        Assert.Equal(
            "The service says no. The AppStream fleet was not changed, but is stopped now: starting it again failed (Too many).",
            failure.Message);
    }

    [Fact]
    public async Task A_fleet_that_was_changed_and_then_does_not_start_is_told_to_be_changed_and_stopped()
    {
        var fleets = new FakeFleets("STOPPED") { StartRefusal = new ServiceError("LimitExceededException", "Too many.", "request-2", 400) };
        var failure = await Refused(fleets, Fleets.Make(), null);
        Assert.Equal(new ServiceError(
            "LimitExceededException", "Too many. The AppStream fleet was changed, but is stopped now: it was not started again.",
            "request-2", 400), failure);
    }

    [Fact]
    public async Task A_fleet_that_does_not_stop_in_time_is_not_changed()
    {
        var fleets = new FakeFleets("STOPPING");
        var failure = await Refused(fleets, Fleets.Make(), null);
        Assert.Equal("OperationTimeout", failure.Type);
        Assert.Equal(
            "After 60 seconds the AppStream fleet prod is still STOPPING. Only the request to stop it was sent: it was not changed, and "
            + "will not be started again.", failure.Message);
        Assert.DoesNotContain("change", fleets.Told);
    }

    [Fact]
    public async Task A_fleet_that_is_gone_or_started_by_another_is_not_changed()
    {
        foreach (var state in new[] { "gone", "STARTING" })
        {
            var fleets = new FakeFleets("STOPPING", state);
            var failure = await Refused(fleets, Fleets.Make(), null);
            Assert.Equal("WaitFailed", failure.Type);
            Assert.Contains("did not stop: ", failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("change", fleets.Told);
        }
    }

    [Fact]
    public async Task A_walk_that_is_cancelled_starts_nothing()
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
        Assert.Equal(["stop", "STOPPED"], fleets.Told);
    }

    private Task Run(FakeFleets fleets, ASFleet fleet, ServiceError? refusal = null) => StopChangeStart.RunAsync(
        fleets, fleet, _ =>
        {
            fleets.Told.Add("change");
            return refusal is null ? Task.CompletedTask : throw new AwsServiceException(refusal);
        },
        Options(), CancellationToken.None);

    private async Task<ServiceError> Refused(FakeFleets fleets, ASFleet fleet, ServiceError? refusal) =>
        (await Assert.ThrowsAsync<AwsServiceException>(() => Run(fleets, fleet, refusal))).Error;

    private StepOptions Options() => new(TimeSpan.FromSeconds(60), (step, _) => _steps.Add(step), new ImmediateTime());
}
