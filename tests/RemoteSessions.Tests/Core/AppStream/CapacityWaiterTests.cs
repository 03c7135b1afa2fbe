using RemoteSessions.AppStream.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.Waiting;

namespace RemoteSessions.Tests.Core.AppStream;

/// <summary>When a wait for a fleet is over, and what does not end it.</summary>
public sealed class CapacityWaiterTests
{
    private readonly ImmediateTime _time = new();
    private readonly CapacityWaiter _judge;

    public CapacityWaiterTests() => _judge = new CapacityWaiter(_time);

    [Fact]
    public void Running_is_done_where_no_room_is_asked_for() =>
        Assert.Equal(WaitResult.Done("RUNNING"), _judge.Running(Fleets.Make(), 0));

    [Fact]
    public void A_stale_stopped_right_after_the_start_does_not_end_the_wait()
    {
        Assert.Equal(WaitOutcome.Pending, _judge.Running(Fleets.Make(state: "STOPPED"), 0).Outcome);
        Assert.Equal(WaitOutcome.Pending, _judge.Running(Fleets.Make(state: "STOPPING"), 0).Outcome);
        _time.Pass(CapacityWaiter.Grace);
        Assert.Equal(WaitResult.Failed("STOPPED", "it is STOPPED"), _judge.Running(Fleets.Make(state: "STOPPED"), 0));
    }

    [Fact]
    public void What_was_on_its_way_and_stops_has_failed_at_once()
    {
        Assert.Equal(WaitOutcome.Pending, _judge.Running(Fleets.Make(state: "STARTING"), 0).Outcome);
        Assert.Equal(WaitOutcome.Failed, _judge.Running(Fleets.Make(state: "STOPPING"), 0).Outcome);
        // That was one fleet; another still has its time.
        Assert.Equal(WaitOutcome.Pending, _judge.Running(Fleets.Make("other", "STOPPED"), 0).Outcome);
    }

    [Fact]
    public void Errors_end_the_wait_when_they_are_seen_twice()
    {
        var troubled = Fleets.Make(
            state: "STARTING", change: wire => wire with
            { FleetErrors = [new FleetError { ErrorCode = "SUBNET_NOT_FOUND", ErrorMessage = "There is no subnet." }] });
        Assert.Equal(WaitOutcome.Pending, _judge.Running(troubled, 0).Outcome);
        Assert.Equal(
            WaitOutcome.Pending, _judge.Running(
                Fleets.Make("other", "STARTING", change: wire => wire with { FleetErrors = [new FleetError()] }), 0).Outcome);
        Assert.Equal(WaitResult.Failed("STARTING", "the service says SUBNET_NOT_FOUND: There is no subnet."), _judge.Running(troubled, 0));
    }

    [Fact]
    public void Errors_of_an_earlier_start_do_not_fail_what_runs()
    {
        var troubled = Fleets.Make(change: wire => wire with { FleetErrors = [new FleetError { ErrorCode = "X" }] });
        Assert.Equal(WaitOutcome.Done, _judge.Running(troubled, 0).Outcome);
        Assert.Equal(WaitOutcome.Done, _judge.Running(troubled, 0).Outcome);
    }

    [Fact]
    public void How_far_a_start_is_can_be_read() =>
        Assert.Equal(WaitResult.Pending("STARTING", "1 of 2 instances"), _judge.Running(Fleets.Make(state: "STARTING", running: 1), 0));

    [Fact]
    public void Running_without_enough_room_is_not_done_yet()
    {
        Assert.Equal(WaitResult.Pending("RUNNING", "1 of 2 available"), _judge.Running(Fleets.Make(available: 1), 2));
        Assert.Equal(WaitResult.Done("RUNNING"), _judge.Running(Fleets.Make(available: 2), 2));
        Assert.Equal(WaitResult.Done("RUNNING"), _judge.Running(Fleets.Make(available: 3), 2));
    }

    [Fact]
    public void More_room_than_the_fleet_is_set_to_will_never_be() =>
        Assert.Equal(
            WaitResult.Failed("RUNNING", "it is set to 2, and will never have 3 available"), _judge.Running(Fleets.Make(available: 2), 3));

    [Fact]
    public void A_multi_session_fleet_counts_sessions_and_not_instances()
    {
        var shared = Fleets.Make(change: wire => wire with
        {
            MaxSessionsPerInstance = 5,
            ComputeCapacityStatus = new ComputeCapacityStatus
            { Desired = 2, Available = 1, DesiredUserSessions = 10, AvailableUserSessions = 4 },
        });
        Assert.Equal(WaitOutcome.Done, _judge.Running(shared, 4).Outcome);
        Assert.Equal("4 of 5 available", _judge.Running(shared, 5).Reason);
        Assert.Equal("it is set to 10, and will never have 11 available", _judge.Running(shared, 11).Reason);
    }

    [Fact]
    public void An_elastic_fleet_has_room_when_it_runs() =>
        Assert.Equal(WaitOutcome.Done, _judge.Running(Fleets.Make(type: "ELASTIC", desired: 0), 5).Outcome);

    [Fact]
    public void A_state_that_nobody_knows_is_waited_through() =>
        Assert.Equal(WaitOutcome.Pending, _judge.Running(Fleets.Make(state: "HIBERNATING"), 0).Outcome);

    [Fact]
    public void A_stop_is_done_when_it_is_stopped_and_forgives_a_stale_running_for_a_while()
    {
        Assert.Equal(WaitOutcome.Pending, _judge.Stopped(Fleets.Make()).Outcome);
        Assert.Equal(WaitOutcome.Pending, _judge.Stopped(Fleets.Make(state: "STOPPING")).Outcome);
        Assert.Equal(WaitResult.Done("STOPPED"), _judge.Stopped(Fleets.Make(state: "STOPPED")));
        // Somebody starts it again.
        Assert.Equal(WaitResult.Failed("STARTING", "it is STARTING"), _judge.Stopped(Fleets.Make(state: "STARTING")));
    }

    [Fact]
    public void What_still_runs_long_after_the_stop_will_not_stop()
    {
        _time.Pass(CapacityWaiter.Grace);
        Assert.Equal(WaitResult.Failed("RUNNING", "it is RUNNING"), _judge.Stopped(Fleets.Make()));
        Assert.Equal(WaitOutcome.Pending, _judge.Stopped(Fleets.Make(state: "STOPPING")).Outcome);
    }
}
