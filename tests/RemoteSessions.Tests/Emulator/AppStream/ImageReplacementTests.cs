using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

/// <summary>
/// Tests changes to the image of a running fleet. Unused instances are replaced after some time. Active sessions continue.
/// </summary>
public sealed class ImageReplacementTests : AppStreamTest
{
    private static readonly UpdateFleetRequest NewImage = new() { Name = "new-fleet", ImageName = "cad-2025-09" };

    [Fact]
    public async Task Unused_instances_are_replaced_after_the_time_of_the_setting()
    {
        await Run(NewFleet());
        await Update(NewImage);
        Host.Advance(899);
        Assert.Equal((2, 2), await Capacity());
        Host.Advance(1);
        Assert.Equal((0, 0), await Capacity());
        Host.Advance(60);
        Assert.Equal((1, 1), await Capacity());
        Host.Advance(60);
        Assert.Equal((2, 2), await Capacity());
        // The new instances already use the new image, so they aren't replaced.
        Host.Advance(7200);
        Assert.Equal((2, 2), await Capacity());
    }

    [Fact]
    public async Task An_update_with_the_same_image_replaces_nothing()
    {
        await Run(NewFleet());
        await Update(NewImage with { ImageName = "apps-2025-10", DisplayName = "Same" });
        Host.Advance(1000);
        Assert.Equal((2, 2), await Capacity());
    }

    [Fact]
    public async Task A_session_keeps_its_instance_which_is_replaced_after_the_session()
    {
        await Run(NewFleet() with { MaxSessionsPerInstance = 2 });
        var (alice, _) = await Open("new-fleet", "alice");
        await Update(NewImage);
        Host.Advance(900 + 120);
        var session = Assert.Single(await Sessions("new-fleet"));
        Assert.Equal((alice.Id, alice.InstanceId, "ACTIVE"), (session.Id, session.InstanceId, session.State));
        Assert.Equal((2, 1), await Capacity(session: true));
        // After its last session has ended, a multi-session instance is unused, but accepts users until it's replaced.
        await Expire(alice.Id!);
        Host.Advance(899);
        Assert.Equal((2, 0), await Capacity(session: true));
        Host.Advance(1);
        Assert.Equal((1, 0), await Capacity(session: true));
        Host.Advance(60);
        Assert.Equal((2, 0), await Capacity(session: true));
    }

    [Fact]
    public async Task An_outdated_instance_that_is_in_use_again_is_not_replaced()
    {
        await Run(NewFleet() with { ComputeCapacity = new ComputeCapacity { DesiredInstances = 1 } });
        await Update(NewImage);
        Host.Advance(600);
        var (bob, _) = await Open("new-fleet", "bob");
        Host.Advance(3600);
        Assert.Equal((bob.Id, bob.InstanceId), ((await Sessions("new-fleet"))[0].Id, (await Sessions("new-fleet"))[0].InstanceId));
        Assert.Equal((1, 0), await Capacity());
    }

    private async Task<(int?, int?)> Capacity(bool session = false)
    {
        var status = (await Fleet()).ComputeCapacityStatus!;
        return (status.Running, session ? status.InUse : status.Available);
    }
}
