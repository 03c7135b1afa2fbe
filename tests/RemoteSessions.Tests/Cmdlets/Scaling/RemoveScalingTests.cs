using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests Remove-RemoteSessionScaling with the demo data.</summary>
public sealed class RemoveScalingTests : ScalingCmdletTest
{
    private const string Deregistrations = "Application Auto Scaling.DeregisterScalableTarget";

    [Fact]
    public void A_fleet_is_removed_with_its_policies_and_schedules_and_keeps_its_size()
    {
        Remove(("Name", "prod-apps"), ("Force", true));
        Succeeded();
        var scaling = ScalingOf("prod-apps");
        Assert.Equal((false, 5, 0, 0), (scaling.IsScaling, scaling.Desired, scaling.Policies!.Count, scaling.Schedules!.Count));
        Assert.Equal(1, Calls(Deregistrations));
    }

    [Fact]
    public void The_prompt_names_what_is_lost()
    {
        var host = new RecordingHost(No);
        Begin(host: host);
        Remove(("Name", "prod-apps"));
        Assert.Contains(
            "Remove AppStream fleet from Application Auto Scaling, and delete the policy keep-80-percent and the schedules office-hours, "
                + "evenings", host.Questions.Single().Message, StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void Policies_are_deleted_by_name_and_the_rest_stays()
    {
        Remove(("Name", "shared-desktops"), ("PolicyName", "default-*"), ("Force", true));
        Succeeded();
        var scaling = ScalingOf("shared-desktops");
        Assert.Equal((true, 8, 0), (scaling.IsScaling, scaling.MinCapacity, scaling.Policies!.Count));
        Assert.Equal((2, 0), (Calls("Application Auto Scaling.DeleteScalingPolicy"), Calls(Deregistrations)));
    }

    [Fact]
    public void A_policy_that_does_not_exist_is_an_error()
    {
        Remove(("Name", "shared-desktops"), ("PolicyName", "default-scale-up"), ("Force", true));
        Failed(
            "ObjectNotFoundException", ErrorCategory.ObjectNotFound, "default-scale-up",
            "has no scaling policy 'default-scale-up'", "default-scale-out, default-scale-in");
        NothingChanged();
    }

    [Fact]
    public void A_fleet_without_scaling_is_an_error()
    {
        Remove(("Name", "dev-apps"), ("Force", true));
        Failed("ObjectNotFoundException", ErrorCategory.ObjectNotFound, "dev-apps", "doesn't scale the AppStream fleet 'dev-apps'");
        NothingChanged();
    }

    [Fact]
    public void Force_looks_nothing_up_that_only_a_prompt_needs()
    {
        Remove(("Name", "prod-apps"), ("Service", "AppStream"), ("Force", true));
        Succeeded();
        Assert.Equal(0, Calls("Application Auto Scaling.DescribeScalingPolicies"));
    }

    [Fact]
    public void A_caller_who_may_not_read_the_policies_can_still_remove()
    {
        var host = new RecordingHost(Yes);
        Begin(host: host);
        Session.Emulator.Inject("accessDenied", "DescribeScalingPolicies");
        Remove(("Name", "prod-apps"));
        Succeeded();
        Assert.Contains("its policies and schedules (they couldn't be read", host.Questions.Single().Message, StringComparison.Ordinal);
        Assert.Equal(1, Calls(Deregistrations));
    }

    [Fact]
    public void A_target_that_another_user_removed_is_an_error()
    {
        var scaling = ScalingOf("prod-apps");
        Session.Emulator.Inject("vanish", "DeregisterScalableTarget");
        Session.Pipe<RemoteSessionScaling>([scaling], "Remove-RemoteSessionScaling", ("Force", true));
        Assert.Equal(ErrorCategory.ObjectNotFound, Session.Error.Record.CategoryInfo.Category);
    }

    [Fact]
    public void A_concurrent_update_is_retried()
    {
        Session.Emulator.Inject("concurrentUpdate", "DeleteScalingPolicy");
        Remove(("Name", "prod-apps"), ("PolicyName", "keep-80-percent"), ("Force", true));
        Succeeded();
        Assert.Empty(ScalingOf("prod-apps").Policies!);
    }

    [Fact]
    public void A_wildcard_skips_fleets_and_pools_without_scaling()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Remove(("Name", "*"), ("WhatIf", true));
        Succeeded();
        Assert.Equal(3, host.Lines.Count(line => line.StartsWith("What if:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_wildcard_that_matches_nothing_scaled_is_one_error()
    {
        Remove(("Name", new[] { "dev-*", "prod-*" }), ("WhatIf", true));
        Failed(
            "ObjectNotFoundException", ErrorCategory.ObjectNotFound, "dev-*", "Scaled fleet or pool 'dev-*' wasn't found in us-east-1.");
        Remove(("Name", "dev-*"), ("Region", new[] { "us-east-1", "eu-west-1" }), ("WhatIf", true));
        Assert.Equal("dev-*", $"{Session.Error.Record.TargetObject}");
    }

    [Fact]
    public void An_exact_name_is_an_error_even_if_a_wildcard_matches_it()
    {
        Remove(("Name", new[] { "dev-apps", "*" }), ("WhatIf", true));
        Failed("ObjectNotFoundException", ErrorCategory.ObjectNotFound, "dev-apps", "doesn't scale the AppStream fleet 'dev-apps'");
    }

    [Fact]
    public void A_policy_of_a_wildcard_is_an_error_only_if_no_fleet_has_it()
    {
        Remove(("Name", "*"), ("PolicyName", "keep-80-percent"), ("WhatIf", true));
        Succeeded();
        Remove(("Name", "*"), ("PolicyName", "nothing"), ("WhatIf", true));
        Failed("ObjectNotFoundException", ErrorCategory.ObjectNotFound, "nothing", "Scaling policy 'nothing' of '*' wasn't found");
    }
}
