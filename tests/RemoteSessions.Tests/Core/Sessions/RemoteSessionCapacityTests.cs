using RemoteSessions.AppStream.Generated;
using RemoteSessions.Reports;
using RemoteSessions.Services;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Core.AppStream;
using RemoteSessions.Tests.Core.WorkSpaces;

namespace RemoteSessions.Tests.Core.Sessions;

/// <summary>Tests that the capacity values that each service returns are converted to a common form.</summary>
public sealed class RemoteSessionCapacityTests
{
    [Fact]
    public void A_single_session_fleet_counts_instances() =>
        Assert.Equal(("instance", 5, 5, 3, 2, 60.0), Numbers(Of(Capacity.Fleet("prod", 5, 3))));

    [Fact]
    public void A_multi_session_fleet_is_counted_in_sessions() =>
        Assert.Equal(("session", 16, 16, 3, 13, 18.8), Numbers(Of(Capacity.Shared("desktops", 16, 3))));

    [Fact]
    public void A_pool_counts_sessions()
    {
        var row = Of(Pools.Make());
        Assert.Equal(("session", 10, 10, 4, 6, 40.0), Numbers(row));
        Assert.Equal(("WorkSpaces", "sales", "AUTO_STOP", "RUNNING"), (row.Service, row.Name, row.Type, row.State));
    }

    [Fact]
    public void An_Elastic_fleet_is_measured_by_its_maximum_sessions() => Assert.Equal(
        ("session", 20, 2, 2, 18, 10.0), Numbers(
            Of(Capacity.Elastic("RUNNING", 20), Capacity.Session("a", "CONNECTED"), Capacity.Session("b", "NOT_CONNECTED"))));

    [Fact]
    public void A_fleet_that_is_not_running_has_no_utilization()
    {
        Assert.Null(Of(Capacity.Fleet("prod", 0, 0)).Utilization);
        Assert.Null(Of(Capacity.Elastic("STOPPED", 20)).Utilization);
        // If the service omits a number, the value is unknown, not zero.
        var bare = Of(
            Fleets.Make(change: fleet => fleet with { ComputeCapacityStatus = new ComputeCapacityStatus { Desired = 3, Running = 3 } }));
        Assert.Equal((3, null, null), (bare.Running, bare.InUse, bare.Utilization));
        Assert.Null(Of(Fleets.Make(change: fleet => fleet with { ComputeCapacityStatus = null })).Desired);
    }

    [Fact]
    public void Waiting_users_count_neither_as_connected_nor_as_disconnected()
    {
        var row = Of(
            Capacity.Fleet("prod", 5, 3), Capacity.Session("a", "CONNECTED"), Capacity.Session("b", "CONNECTED"), Capacity.Session(
                "c", "NOT_CONNECTED"),
            Capacity.Session("d", "NOT_CONNECTED", "PENDING"));
        Assert.Equal((2, 1), (row.Connected, row.Disconnected));
    }

    [Fact]
    public void Unreadable_sessions_have_an_unknown_count()
    {
        var row = Capacity.Elastic("RUNNING", 20).Row(Capacity.Start, null);
        Assert.Equal(
            (20, null, null, null, null, null, null),
            (row.Desired, row.Running, row.InUse, row.Available, row.Utilization, row.Connected, row.Disconnected));
    }

    [Fact]
    public void The_error_types_are_those_of_the_service()
    {
        var error = new FleetError { ErrorCode = "IMAGE_NOT_FOUND", ErrorMessage = "deleted" };
        Assert.Equal("IMAGE_NOT_FOUND: deleted", $"{Of(Fleets.Make(change: fleet => fleet with { FleetErrors = [error] })).Errors}");
    }

    private static RemoteSessionCapacity Of(CapacityResource resource, params RemoteSession[] sessions) =>
        resource.Row(Capacity.Start, sessions);

    private static (string, int?, int?, int?, int?, double?) Numbers(RemoteSessionCapacity row) =>
        (row.Unit, row.Desired, row.Running, row.InUse, row.Available, row.Utilization);
}
