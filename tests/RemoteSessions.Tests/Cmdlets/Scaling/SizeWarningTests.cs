namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>
/// Tests the warnings that commands such as Set-ASFleet write if Application Auto Scaling can change the size of the fleet or pool.
/// </summary>
public sealed class SizeWarningTests : ScalingCmdletTest
{
    [Fact]
    public void A_size_outside_of_the_limits_is_set_with_a_warning()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 2));
        Succeeded();
        Assert.Contains(
            "The size 2 of the AppStream fleet 'prod-apps' won't last, because Application Auto Scaling keeps the size between 5 and",
            Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Assert.Contains("Set-RemoteSessionScaling prod-apps", Session.Warnings[0], StringComparison.Ordinal);
        Assert.Equal((1, 1), (Calls("AppStream.UpdateFleet"), Calls(Targets)));
    }

    [Fact]
    public void A_size_within_the_limits_can_change_again_unless_scaling_is_suspended()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 6));
        Assert.Contains("can change the size", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Set(("Name", "prod-apps"), ("Suspend", "All"));
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 7));
        Succeeded();
        Assert.Empty(Session.Warnings);
    }

    [Fact]
    public void Sessions_are_counted_for_multi_session_fleets_and_pools()
    {
        Session.Run("Set-ASFleet", ("Name", "shared-desktops"), ("DesiredSessions", 60));
        Assert.Contains("between 8 and 48 user sessions", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Session.Run("Set-WksPool", ("Name", "sales-apps"), ("DesiredUserSessions", 2));
        Succeeded();
        Assert.Contains(
            "The size 2 of the WorkSpaces pool 'sales-apps' won't last", Assert.Single(Session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_size_or_without_scaling_there_is_no_warning_and_without_a_size_no_call()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DisplayName", "New"));
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 5));
        Assert.Equal(0, Calls(Targets));
        Session.Run("Set-ASFleet", ("Name", "prod-cad"), ("DesiredInstances", 4));
        Succeeded();
        Assert.Empty(Session.Warnings);
        Assert.Equal(1, Calls(Targets));
    }

    [Fact]
    public void WhatIf_warns_and_changes_nothing()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 2), ("WhatIf", true));
        Assert.Single(Session.Warnings);
        NothingChanged();
    }

    [Theory]
    [InlineData("accessDenied")]
    [InlineData("expiredToken")]
    public void A_caller_who_may_not_read_the_scaling_sets_the_size_without_a_warning(string fault)
    {
        Session.Emulator.Inject(fault, "DescribeScalableTargets");
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 2));
        Succeeded();
        Assert.Empty(Session.Warnings);
        Assert.Equal(1, Calls("AppStream.UpdateFleet"));
    }

    [Fact]
    public void Many_piped_fleets_need_two_calls()
    {
        var fleets = Session.Run("Get-ASFleet", ("Name", new[] { "prod-apps", "prod-cad", "shared-desktops", "dev-apps" }));
        Session.Pipe<object>(fleets, "Set-ASFleet", ("DesiredInstances", 9));
        Assert.True(Calls(Targets) <= 2, $"{Calls(Targets)} calls");
    }

    [Fact]
    public void A_fleet_that_starts_outside_of_the_limits_is_a_warning()
    {
        Set(("Name", "dev-apps"), ("MinCapacity", 4), ("MaxCapacity", 6));
        Session.Run("Start-ASFleet", ("Name", "dev-apps"));
        Succeeded();
        Assert.Contains(
            "The AppStream fleet 'dev-apps' starts with 1 instances, but Application Auto Scaling keeps its size between 4 and 6.",
            Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Session.Run("Start-ASFleet", ("Name", "retired-apps"));
        Assert.Empty(Session.Warnings);
    }
}
