using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests what happens to the scaling configuration of deleted fleets and pools.</summary>
public sealed class LeftScalingTests : ScalingCmdletTest
{
    private const string Deregistrations = "Application Auto Scaling.DeregisterScalableTarget";

    [Fact]
    public void Scaling_that_would_be_left_behind_is_a_warning()
    {
        Begin(timeScale: 3600);
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true), ("Force", true));
        Succeeded();
        Assert.Contains(
            "the policy keep-80-percent and the schedules office-hours, evenings", Assert.Single(Session.Warnings),
            StringComparison.Ordinal);
        Assert.Contains("run Remove-RemoteSessionScaling prod-apps -Service AppStream.", Session.Warnings[0], StringComparison.Ordinal);
        Assert.DoesNotContain("-IncludeScaling", Session.Warnings[0], StringComparison.Ordinal);
        Assert.Equal(0, Calls(Deregistrations));
    }

    [Fact]
    public void Scaling_that_the_service_deletes_together_with_the_fleet_is_no_warning()
    {
        Begin(timeScale: 3600, settings: "DeletedResourceTargets=Deleted");
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Warnings);
    }

    [Fact]
    public void The_warning_before_a_prompt_names_the_switch()
    {
        Begin(host: new RecordingHost(No));
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true));
        Assert.Contains("-IncludeScaling", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void IncludeScaling_removes_it_first_and_the_prompt_says_what_is_lost()
    {
        var host = new RecordingHost(Yes);
        Begin(timeScale: 3600, host: host);
        Session.Run("Remove-ASFleet", ("Name", "prod-apps"), ("StopFirst", true), ("IncludeAssociations", true), ("IncludeScaling", true));
        Succeeded();
        Assert.Empty(Session.Warnings);
        Assert.Contains(
            "remove it from Application Auto Scaling with the policy keep-80-percent and the schedules office-hours, evenings, delete the "
                + "AppStream fleet", host.Questions.Single().Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (Calls(Deregistrations), Calls("AppStream.DeleteFleet")));
    }

    [Fact]
    public void A_pool_is_removed_with_its_scaling()
    {
        Begin(timeScale: 3600);
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("StopFirst", true), ("IncludeScaling", true), ("Force", true));
        Succeeded();
        Assert.Equal((1, 1), (Calls(Deregistrations), Calls("WorkSpaces.TerminateWorkspacesPool")));
    }

    [Fact]
    public void A_fleet_without_scaling_is_deleted_as_before()
    {
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("IncludeScaling", true), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Warnings);
        Assert.Equal((0, 1), (Calls(Deregistrations), Calls("AppStream.DeleteFleet")));
    }

    [Fact]
    public void A_caller_who_may_not_read_the_scaling_can_still_delete()
    {
        Session.Emulator.Inject("accessDenied", "DescribeScalableTargets");
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("Force", true));
        Succeeded();
        Assert.Empty(Session.Warnings);
        Assert.Equal(1, Calls("AppStream.DeleteFleet"));
    }

    [Fact]
    public void WhatIf_says_what_would_be_left_behind_or_removed()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("StopFirst", true), ("WhatIf", true));
        Assert.Contains("-IncludeScaling", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        Session.Run("Remove-WksPool", ("Name", "sales-apps"), ("StopFirst", true), ("IncludeScaling", true), ("WhatIf", true));
        Assert.Contains("with the policy default-scale-out and the schedules mornings, evenings", string.Join(' ', host.Lines),
            StringComparison.Ordinal);
        NothingChanged();
    }
}
