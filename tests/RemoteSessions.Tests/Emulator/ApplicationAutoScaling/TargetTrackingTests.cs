using RemoteSessions.ApplicationAutoScaling.Generated;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class TargetTrackingTests : ScalingTest
{
    [Fact]
    public async Task High_utilization_adds_instances_and_low_utilization_removes_them_after_the_cooldowns()
    {
        await Run(NewFleet());
        await Register(2, 10);
        await Put(Tracking(50, tracking => tracking with { ScaleOutCooldown = 120, ScaleInCooldown = 600 }));
        var (alice, _) = await Open("new-fleet", "alice");
        Host.Advance(60);
        Assert.Equal(2, (await Size()).Desired);
        var (bob, _) = await Open("new-fleet", "bob");
        Host.Advance(60);
        Assert.Equal(4, (await Size()).Desired);
        var activity = (await Activities())[^1];
        Assert.StartsWith("monitor alarm TargetTracking-fleet/new-fleet-AlarmHigh-", activity.Cause);
        Assert.EndsWith(" in state ALARM triggered policy tracking", activity.Cause);

        // The policy scales in once, after the cooldown period of the scale-out activity has ended.
        await Expire(alice.Id!);
        await Expire(bob.Id!);
        Host.Advance(60);
        Assert.Equal(4, (await Size()).Desired);
        Host.Advance(3600);
        Assert.Equal(2, (await Size()).Desired);
        Assert.Contains("AlarmLow", (await Activities())[^1].Cause);
    }

    [Fact]
    public async Task A_reached_limit_is_recorded_once_as_an_activity_that_did_not_scale()
    {
        await Run(NewFleet());
        await Register(2, 2);
        await Put(Tracking(50));
        await Open("new-fleet", "alice");
        await Open("new-fleet", "bob");
        Host.Advance(3600);
        Assert.Equal(2, (await Size()).Desired);
        Assert.Empty(await Activities());
        var activity = Assert.Single(await Activities(includeNotScaled: true));
        Assert.Equal("Failed", activity.StatusCode);
        var reason = Assert.Single(activity.NotScaledReasons!);
        Assert.Equal(("AlreadyAtMaxCapacity", 2), (reason.Code, reason.MaxCapacity));
    }

    [Fact]
    public async Task A_capacity_outside_the_limits_is_corrected_when_a_policy_scales()
    {
        await Run(NewFleet());
        await Register(4, 10);
        await Put(Tracking(60));
        await SetSize(2);
        Host.Advance(600);
        // No user is connected to the fleet. A scale-in doesn't reduce the capacity below the minimum.
        Assert.Equal(2, (await Size()).Desired);
        await Open("new-fleet", "alice");
        await Open("new-fleet", "bob");
        Host.Advance(60);
        Assert.Equal(4, (await Size()).Desired);

        await SetSize(14);
        Host.Advance(86_400);
        Assert.Equal(4, (await Size()).Desired);
    }

    [Fact]
    public async Task Suspended_directions_and_a_disabled_scale_in_change_nothing()
    {
        await Run(NewFleet());
        await Register(1, 10);
        await Put(Tracking(50, tracking => tracking with { DisableScaleIn = true }));
        Host.Advance(3600);
        Assert.Equal(2, (await Size()).Desired);
        await Host.Call(ScalingOperations.RegisterScalableTarget, Target(null, null) with
        {
            SuspendedState = new SuspendedState { DynamicScalingOutSuspended = true },
        });
        await Open("new-fleet", "alice");
        await Open("new-fleet", "bob");
        Host.Advance(3600);
        Assert.Equal(2, (await Size()).Desired);
        await Host.Call(ScalingOperations.RegisterScalableTarget, Target(null, null) with
        {
            SuspendedState = new SuspendedState { DynamicScalingOutSuspended = false, DynamicScalingInSuspended = true },
        });
        Host.Advance(60);
        Assert.Equal(4, (await Size()).Desired);
    }

    [Fact]
    public async Task A_fleet_without_instances_has_no_utilization()
    {
        await Run(NewFleet());
        await Register(0, 10);
        await Put(Tracking(50));
        Host.Advance(3600);
        Assert.Equal(0, (await Size()).Desired);
        await Open("new-fleet", "alice");
        Host.Advance(3600);
        Assert.Equal(0, (await Size()).Desired);
    }
}
