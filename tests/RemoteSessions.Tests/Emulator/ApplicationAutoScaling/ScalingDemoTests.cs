using RemoteSessions.AppStream.Generated;
using RemoteSessions.ApplicationAutoScaling.Generated;
using ScalingOperations = RemoteSessions.ApplicationAutoScaling.Generated.ApplicationAutoScalingOperations;

namespace RemoteSessions.Tests.Emulator.ApplicationAutoScaling;

public sealed class ScalingDemoTests : ScalingTest
{
    [Fact]
    public async Task Some_fleets_and_a_pool_are_scaled()
    {
        Assert.Equal(["fleet/prod-apps", "fleet/shared-desktops"], (await Targets()).Select(target => target.ResourceId));
        Assert.Equal(["office-hours", "evenings"], (await Actions("prod-apps")).Select(action => action.ScheduledActionName));
        Assert.Equal("TargetTrackingScaling", Assert.Single(await Policies("prod-apps")).PolicyType);
        Assert.Equal(
            ["default-scale-out", "default-scale-in"], (await Policies("shared-desktops")).Select(policy => policy.PolicyName));
        var pools = (await Host.Call(
            ScalingOperations.DescribeScalableTargets,
            new DescribeScalableTargetsRequest { ServiceNamespace = "workspaces" })).ScalableTargets!;
        Assert.StartsWith("workspacespool/wspool-", Assert.Single(pools).ResourceId);
        Assert.Equal(4, (await Activities("prod-apps")).Count);
        Assert.Equal(5, (await Activities("prod-apps", includeNotScaled: true)).Count);
        // All activities started before the emulator's current time, which is noon. The scheduled action office-hours, which last ran on
        // Monday at 07:00 (New York time), set the limits.
        Assert.All(await Activities("prod-apps"), activity => Assert.True(activity.StartTime < Noon));
        Assert.Equal((5, 20), ((await Targets("prod-apps")).Single().MinCapacity, (await Targets("prod-apps")).Single().MaxCapacity));
    }

    [Fact]
    public async Task The_scheduled_actions_in_the_demo_data_do_not_change_the_capacity()
    {
        Host.Advance(7 * 86_400);
        Assert.Equal(5, (await Size("prod-apps")).Desired);
        Assert.Equal(2, (await Size("shared-desktops")).Desired);
        Assert.True((await Activities("prod-apps")).Count > 10);
        Host.Region = "us-west-2";
        Assert.Equal(3, (await Size("west-apps")).Desired);
    }

    [Fact]
    public async Task Concurrent_calls_to_all_services_do_not_cause_a_deadlock()
    {
        await Put(Action("often", "rate(1 minute)", 3, 30) with { ResourceId = "fleet/prod-apps" });
        var calls = Enumerable.Range(0, 60).Select(async number =>
        {
            Host.Advance(30);
            switch (number % 3)
            {
                case 0:
                    await Fleet("prod-apps");
                    break;
                case 1:
                    await Host.Send(RemoteSessions.WorkSpaces.Generated.WorkSpacesOperations.DescribeWorkspacesPools, "{}");
                    break;
                default:
                    await Register(null, null, "prod-apps");
                    break;
            }
        });
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(30, (await Activities("prod-apps")).Count(activity => activity.Cause!.Contains("often", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_account_and_other_Regions_have_no_targets()
    {
        Host.Region = "eu-west-1";
        Assert.Empty(await Targets());
        using var empty = new EmulatorHost(new RemoteSessions.Abstractions.EmulatorOptions { Empty = true }) { Region = "us-east-1" };
        Assert.Empty((await empty.Call(
            ScalingOperations.DescribeScalableTargets,
            new DescribeScalableTargetsRequest { ServiceNamespace = "appstream" })).ScalableTargets!);
        Host.Region = "mars-1";
        var answer = await Host.Send(AppStreamOperations.DescribeFleets, "{}");
        Assert.Equal("InvalidSignatureException", answer.Type);
        answer = await Host.Send(ScalingOperations.DescribeScalableTargets, """{"ServiceNamespace":"appstream"}""");
        Assert.Equal("InvalidSignatureException", answer.Type);
    }
}
