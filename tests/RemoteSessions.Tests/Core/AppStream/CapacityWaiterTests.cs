using RemoteSessions.AppStream.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.Waiting;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>Tests which events end a wait for a fleet and which events don't.</summary>
public sealed class CapacityWaiterTests
{
    private readonly ImmediateTime _time = new();
    private readonly CapacityWaiter _waiter;

    public CapacityWaiterTests() => _waiter = new CapacityWaiter(_time);

    [Fact]
    public void RUNNING_ends_the_wait_if_no_capacity_is_requested() =>
        Assert.Equal(WaitResult.Done("RUNNING"), _waiter.Running(Fleets.Make(), 0));

    [Fact]
    public void A_stale_STOPPED_immediately_after_the_start_does_not_end_the_wait()
    {
        Assert.Equal(WaitOutcome.Pending, _waiter.Running(Fleets.Make(state: "STOPPED"), 0).Outcome);
        Assert.Equal(WaitOutcome.Pending, _waiter.Running(Fleets.Make(state: "STOPPING"), 0).Outcome);
        _time.Pass(CapacityWaiter.Grace);
        Assert.Equal(WaitResult.Failed("STOPPED", "it's STOPPED"), _waiter.Running(Fleets.Make(state: "STOPPED"), 0));
    }

    [Fact]
    public void A_STARTING_resource_that_stops_fails_the_wait_immediately()
    {
        Assert.Equal(WaitOutcome.Pending, _waiter.Running(Fleets.Make(state: "STARTING"), 0).Outcome);
        Assert.Equal(WaitOutcome.Failed, _waiter.Running(Fleets.Make(state: "STOPPING"), 0).Outcome);
        // The grace period of another fleet hasn't ended.
        Assert.Equal(WaitOutcome.Pending, _waiter.Running(Fleets.Make("other", "STOPPED"), 0).Outcome);
    }

    [Fact]
    public void Errors_end_the_wait_when_they_are_seen_twice()
    {
        var troubled = Fleets.Make(
            state: "STARTING", change: wire => wire with
            { FleetErrors = [new FleetError { ErrorCode = "SUBNET_NOT_FOUND", ErrorMessage = "There is no subnet." }] });
        Assert.Equal(WaitOutcome.Pending, _waiter.Running(troubled, 0).Outcome);
        Assert.Equal(
            WaitOutcome.Pending, _waiter.Running(
                Fleets.Make("other", "STARTING", change: wire => wire with { FleetErrors = [new FleetError()] }), 0).Outcome);
        Assert.Equal(
            WaitResult.Failed("STARTING", "the service reports SUBNET_NOT_FOUND: There is no subnet."), _waiter.Running(troubled, 0));
    }

    [Fact]
    public void Errors_of_an_earlier_start_do_not_fail_a_running_resource()
    {
        var troubled = Fleets.Make(change: wire => wire with { FleetErrors = [new FleetError { ErrorCode = "X" }] });
        Assert.Equal(WaitOutcome.Done, _waiter.Running(troubled, 0).Outcome);
        Assert.Equal(WaitOutcome.Done, _waiter.Running(troubled, 0).Outcome);
    }

    [Fact]
    public void The_progress_of_a_start_can_be_read() =>
        Assert.Equal(WaitResult.Pending("STARTING", "1 of 2 instances"), _waiter.Running(Fleets.Make(state: "STARTING", running: 1), 0));

    [Fact]
    public void RUNNING_without_enough_capacity_does_not_end_the_wait()
    {
        Assert.Equal(WaitResult.Pending("RUNNING", "1 of 2 available"), _waiter.Running(Fleets.Make(available: 1), 2));
        Assert.Equal(WaitResult.Done("RUNNING"), _waiter.Running(Fleets.Make(available: 2), 2));
        Assert.Equal(WaitResult.Done("RUNNING"), _waiter.Running(Fleets.Make(available: 3), 2));
    }

    [Fact]
    public void Waiting_for_more_than_the_desired_capacity_fails() =>
        Assert.Equal(
            WaitResult.Failed(
                "RUNNING", "its desired capacity is 2, so 3 will never be available"), _waiter.Running(Fleets.Make(available: 2), 3));

    [Fact]
    public void A_multi_session_fleet_counts_sessions_and_not_instances()
    {
        var shared = Fleets.Make(change: wire => wire with
        {
            MaxSessionsPerInstance = 5,
            ComputeCapacityStatus = new ComputeCapacityStatus
            { Desired = 2, Available = 1, DesiredUserSessions = 10, AvailableUserSessions = 4 },
        });
        Assert.Equal(WaitOutcome.Done, _waiter.Running(shared, 4).Outcome);
        Assert.Equal("4 of 5 available", _waiter.Running(shared, 5).Reason);
        Assert.Equal("its desired capacity is 10, so 11 will never be available", _waiter.Running(shared, 11).Reason);
    }

    [Fact]
    public void A_running_Elastic_fleet_has_capacity() =>
        Assert.Equal(WaitOutcome.Done, _waiter.Running(Fleets.Make(type: "ELASTIC", desired: 0), 5).Outcome);

    [Fact]
    public void An_unknown_state_does_not_end_the_wait() =>
        Assert.Equal(WaitOutcome.Pending, _waiter.Running(Fleets.Make(state: "HIBERNATING"), 0).Outcome);

    [Fact]
    public void A_stop_ends_at_STOPPED_and_tolerates_a_stale_RUNNING()
    {
        Assert.Equal(WaitOutcome.Pending, _waiter.Stopped(Fleets.Make()).Outcome);
        Assert.Equal(WaitOutcome.Pending, _waiter.Stopped(Fleets.Make(state: "STOPPING")).Outcome);
        Assert.Equal(WaitResult.Done("STOPPED"), _waiter.Stopped(Fleets.Make(state: "STOPPED")));
        // The state STARTING means that another user has started the fleet again.
        Assert.Equal(WaitResult.Failed("STARTING", "it's STARTING"), _waiter.Stopped(Fleets.Make(state: "STARTING")));
    }

    [Fact]
    public void A_resource_that_is_still_running_long_after_the_stop_fails_the_wait()
    {
        _time.Pass(CapacityWaiter.Grace);
        Assert.Equal(WaitResult.Failed("RUNNING", "it's RUNNING"), _waiter.Stopped(Fleets.Make()));
        Assert.Equal(WaitOutcome.Pending, _waiter.Stopped(Fleets.Make(state: "STOPPING")).Outcome);
    }
}
