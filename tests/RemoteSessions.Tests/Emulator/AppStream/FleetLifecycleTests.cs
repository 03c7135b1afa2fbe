using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class FleetLifecycleTests : AppStreamTest
{
    [Fact]
    public async Task A_fleet_is_created_started_stopped_and_deleted()
    {
        var fleet = await Create(NewFleet());
        Assert.Equal("arn:aws:appstream:us-east-1:123456789012:fleet/new-fleet", fleet.Arn);
        Assert.Equal("STOPPED", fleet.State);
        Host.Advance(3600);
        Assert.Equal("STOPPED", await State());

        await Start();
        Host.Advance(599);
        Assert.Equal("STARTING", await State());
        Host.Advance(1);
        Assert.Equal("RUNNING", await State());

        await Stop();
        Host.Advance(119);
        Assert.Equal("STOPPING", await State());
        Host.Advance(1);
        Assert.Equal("STOPPED", await State());

        await Host.Call(AppStreamOperations.DeleteFleet, new DeleteFleetRequest { Name = "new-fleet" });
        var error = await Host.Refused(AppStreamOperations.DescribeFleets, new DescribeFleetsRequest { Names = ["new-fleet"] });
        Assert.Equal("ResourceNotFoundException", error.Type);
        Assert.Contains("new-fleet", error.Message);
    }

    [Fact]
    public async Task Instances_become_ready_one_after_another()
    {
        await Create(NewFleet() with { ComputeCapacity = new ComputeCapacity { DesiredInstances = 3 } });
        Assert.Equal((3, 0, 0, 0), await Numbers());
        await Start();
        Assert.Equal((3, 0, 0, 0), await Numbers());
        Host.Advance(600);
        Assert.Equal((3, 1, 0, 1), await Numbers());
        Host.Advance(60);
        Assert.Equal((3, 2, 0, 2), await Numbers());
        Host.Advance(60);
        Assert.Equal((3, 3, 0, 3), await Numbers());
        await Stop();
        Assert.Equal((3, 3, 0, 0), await Numbers());
        Host.Advance(120);
        Assert.Equal((3, 0, 0, 0), await Numbers());
    }

    [Fact]
    public async Task The_capacity_of_a_running_fleet_can_be_changed()
    {
        await Run(NewFleet());
        Assert.Equal((2, 2, 0, 2), await Numbers());
        await Resize(4);
        Assert.Equal((4, 2, 0, 2), await Numbers());
        Host.Advance(60);
        Assert.Equal((4, 3, 0, 3), await Numbers());
        await Open("new-fleet", "alice");
        await Resize(0);
        Assert.Equal((0, 1, 1, 0), await Numbers());
        Assert.Single(await Sessions("new-fleet"));
    }

    [Fact]
    public async Task An_instance_is_replaced_after_one_session()
    {
        await Run(NewFleet());
        var (session, _) = await Open("new-fleet", "alice");
        Assert.Equal((2, 2, 1, 1), await Numbers());
        await Expire(session.Id!);
        Assert.Equal((2, 1, 0, 1), await Numbers());
        Host.Advance(60);
        Assert.Equal((2, 2, 0, 2), await Numbers());
        var (next, _) = await Open("new-fleet", "bob");
        Assert.NotEqual(session.InstanceId, next.InstanceId);
    }

    [Fact]
    public async Task A_multi_session_fleet_counts_sessions()
    {
        await Run(NewFleet() with { MaxSessionsPerInstance = 3, ComputeCapacity = new ComputeCapacity { DesiredSessions = 5 } });
        await Open("new-fleet", "alice");
        var (session, _) = await Open("new-fleet", "bob");
        var status = (await Fleet()).ComputeCapacityStatus!;
        Assert.Equal((2, 2, 1, 2), (status.Desired, status.Running, status.InUse, status.Available));
        Assert.Equal((6, 6, 2, 4),
            (status.DesiredUserSessions, status.ActualUserSessions, status.ActiveUserSessions, status.AvailableUserSessions));
        Assert.Equal((0, 0, 0), (status.Draining, status.DrainModeActiveUserSessions, status.DrainModeUnusedUserSessions));
        await Expire(session.Id!);
        status = (await Fleet()).ComputeCapacityStatus!;
        Assert.Equal((2, 1, 5), (status.Running, status.ActiveUserSessions, status.AvailableUserSessions));
        await Stop();
        status = (await Fleet()).ComputeCapacityStatus!;
        Assert.Equal((2, 6, 0, 0, 0), (status.Running, status.DesiredUserSessions, status.ActualUserSessions, status.ActiveUserSessions,
            status.AvailableUserSessions));
    }

    [Fact]
    public async Task A_single_session_fleet_has_no_session_numbers() =>
        Assert.Null((await Fleet("prod-apps")).ComputeCapacityStatus!.ActualUserSessions);

    [Fact]
    public async Task An_Elastic_fleet_creates_instances_on_demand()
    {
        await Run(NewElastic());
        Assert.Equal((2, 0, 0, 2), await Numbers());
        var (session, _) = await Open("new-fleet", "alice");
        Assert.Equal((2, 1, 1, 1), await Numbers());
        await Expire(session.Id!);
        Assert.Equal((2, 0, 0, 2), await Numbers());
    }

    [Fact]
    public async Task A_failing_fleet_stays_STARTING_with_its_errors()
    {
        await Create(NewFleet());
        Host.Emulator.Inject("failStart", "StartFleet");
        await Start();
        Assert.Null((await Fleet()).FleetErrors);
        Host.Advance(86_400);
        var fleet = await Fleet();
        Assert.Equal("STARTING", fleet.State);
        Assert.Equal("SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES", fleet.FleetErrors!.Single().ErrorCode);
        Assert.Equal((2, 0, 0, 0), await Numbers());
        await Stop();
        Host.Advance(120);
        fleet = await Fleet();
        Assert.Equal("STOPPED", fleet.State);
        Assert.Null(fleet.FleetErrors);
        await Start();
        Host.Advance(600);
        Assert.Equal("RUNNING", await State());
    }

    [Fact]
    public async Task A_fleet_in_a_dead_subnet_starts_only_after_the_subnet_is_replaced()
    {
        await Create(NewFleet() with { VpcConfig = new VpcConfig { SubnetIds = ["subnet-0000dead"] } });
        await Start();
        Host.Advance(3600);
        Assert.Equal("SUBNET_NOT_FOUND", (await Fleet()).FleetErrors!.Single().ErrorCode);
        await Stop();
        Host.Advance(120);
        await Update(new UpdateFleetRequest { Name = "new-fleet", VpcConfig = new VpcConfig { SubnetIds = ["subnet-1"] } });
        await Start();
        Host.Advance(600);
        Assert.Equal("RUNNING", await State());
    }

    [Fact]
    public async Task A_deleted_image_prevents_the_start_of_a_fleet()
    {
        await Create(NewFleet());
        Host.Emulator.Inject("vanish", "DescribeImages");
        await Host.Refused(AppStreamOperations.DescribeImages, new DescribeImagesRequest { Names = ["apps-2025-10"] });
        await Start();
        Host.Advance(3600);
        Assert.Equal("IMAGE_NOT_FOUND", (await Fleet()).FleetErrors!.Single().ErrorCode);
    }

    [Fact]
    public async Task A_STARTING_fleet_can_be_stopped()
    {
        await Create(NewFleet());
        await Start();
        Host.Advance(300);
        await Stop();
        Assert.Equal("STOPPING", await State());
        Host.Advance(1000);
        Assert.Equal("STOPPED", await State());
    }

    [Theory]
    [InlineData("dev-apps", "STOPPED")]
    [InlineData("prod-apps", "STOPPING")]
    public async Task Stopping_a_stopped_fleet_changes_nothing(string name, string state)
    {
        await Stop(name);
        Host.Advance(60);
        await Stop(name);
        Assert.Equal(state, await State(name));
        Host.Advance(60);
        Assert.Equal("STOPPED", await State(name));
    }

    [Fact]
    public async Task Stopping_a_fleet_ends_its_sessions()
    {
        Assert.Equal(2, (await Sessions("prod-apps", "prod-stack")).Count);
        await Stop("prod-apps");
        Assert.Empty(await Sessions("prod-apps", "prod-stack"));
        Assert.Empty(await Sessions("prod-apps", "prod-stack", "SAML"));
        Assert.Single(await Sessions("shared-desktops", "desktop-stack"));
    }

    private async Task<(int?, int?, int?, int?)> Numbers(string name = "new-fleet")
    {
        var status = (await Fleet(name)).ComputeCapacityStatus!;
        return (status.Desired, status.Running, status.InUse, status.Available);
    }

    private Task<Fleet> Resize(int instances) => Update(new UpdateFleetRequest
    {
        Name = "new-fleet",
        ComputeCapacity = new ComputeCapacity { DesiredInstances = instances },
    });
}
