using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests Get-RemoteSessionScaling with the demo data.</summary>
public sealed class GetScalingTests : ScalingCmdletTest
{
    [Fact]
    public void Each_fleet_and_pool_is_listed_with_its_limits_or_without_scaling()
    {
        var all = Scaling();
        Succeeded();
        Assert.Equal(
            "dev-apps: engineering: prod-apps:5 prod-cad: retired-apps: sales-apps:10 sales-eu: shared-desktops:8 training: training:",
            Line(all.Select(scaling => $"{scaling.Name}:{scaling.MinCapacity}")));
        Assert.All(all, scaling => Assert.Equal(scaling.IsScaling, scaling.MinCapacity is not null));
        Assert.Equal(["AppStream", "WorkSpaces"], all.Select(scaling => scaling.Service).Distinct());
        NothingChanged();
    }

    [Fact]
    public void A_fleet_shows_its_policy_schedules_and_last_activity()
    {
        var scaling = ScalingOf("prod-apps");
        Assert.Equal(
            ("instance", 5, 80d, 120, 600), (
                scaling.Unit, scaling.Desired, scaling.TargetUtilization, scaling.ScaleOutCooldown, scaling.ScaleInCooldown));
        Assert.Equal("keep-80-percent (TargetTrackingScaling)", $"{scaling.Policies}");
        Assert.Equal("office-hours;evenings", $"{scaling.Schedules}");
        Assert.True(scaling.NextChange > scaling.ReadAt.LocalDateTime);
        Assert.Contains(scaling.NextChangeCapacity, new[] { "5-10", "5-20" });
        Assert.StartsWith("Setting ", scaling.LastActivity, StringComparison.Ordinal);
        Assert.Equal("Successful", scaling.LastActivityStatus);
        Assert.Equal("fleet/prod-apps", scaling.ResourceId);
    }

    [Fact]
    public void Multi_session_fleets_and_pools_count_sessions_and_a_pool_is_asked_for_by_its_id()
    {
        Assert.Equal(
            ("session", 16, null), (
                ScalingOf("shared-desktops").Unit, ScalingOf("shared-desktops").Desired, ScalingOf("shared-desktops").TargetUtilization));
        var pool = ScalingOf("sales-apps", "WorkSpaces");
        Assert.Equal(("session", true), (pool.Unit, pool.IsScaling));
        Assert.Matches("^workspacespool/wspool-[0-9a-z]+$", pool.ResourceId);
    }

    [Theory]
    [InlineData("prod-*", null, "prod-apps prod-cad")]
    [InlineData("training", null, "training training")]
    [InlineData("training", "WorkSpaces", "training")]
    [InlineData("*", "appstream", "dev-apps prod-apps prod-cad retired-apps shared-desktops training")]
    [InlineData("nothing*", null, "")]
    public void Names_and_services_choose(string name, string? service, string found)
    {
        var all = Scaling([("Name", name), .. service is null ? [] : new (string, object?)[] { ("Service", service) }]);
        Succeeded();
        Assert.Equal(found, Line(all.Select(scaling => scaling.Name)));
    }

    [Fact]
    public void A_name_that_exists_in_no_Region_is_a_single_error()
    {
        var all = Scaling(("Name", new[] { "nope", "west-apps" }), ("Region", "us-*"));
        Assert.Equal(("west-apps", 3), (Assert.Single(all).Name, all[0].MinCapacity));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nope", "Fleet or pool 'nope' wasn't found in us-east-1");
    }

    [Fact]
    public void Piped_fleets_pools_measurements_and_copies_are_read_with_their_own_connection()
    {
        object[] piped =
        [
            .. Session.Run("Get-ASFleet", ("Region", "us-west-2"), ("Name", "west-apps")),
            .. Session.Run("Get-WksPool", ("Name", "sales-apps")),
            .. Session.Run("Measure-RemoteSessionCapacity", ("Name", "prod-cad")),
            As(Form.Row, ScalingOf("prod-apps")), As(Form.Copy, ScalingOf("sales-apps", "WorkSpaces")),
        ];
        var all = Session.Pipe<RemoteSessionScaling>(piped, "Get-RemoteSessionScaling");
        Succeeded();
        Assert.Equal(
            ["us-west-2/west-apps/3", "us-east-1/sales-apps/10", "us-east-1/prod-cad/", "us-east-1/prod-apps/5", "us-east-1/sales-apps/10"],
            all.Select(scaling => $"{scaling.Region}/{scaling.Name}/{scaling.MinCapacity}"));
    }

    [Fact]
    public void A_fleet_that_was_deleted_in_between_is_an_error()
    {
        var fleet = Session.Run("Get-ASFleet", ("Name", "dev-apps"));
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        Assert.Empty(Session.Pipe<RemoteSessionScaling>(fleet, "Get-RemoteSessionScaling"));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "dev-apps");
    }

    [Fact]
    public void Other_resources_are_errors_and_nothing_is_sent()
    {
        var stack = Session.Run("Get-ASStack", ("Name", "prod-stack"));
        var desktops = Session.Run("Measure-RemoteSessionCapacity", ("Service", "WorkSpacesPersonal"));
        Session.Pipe<RemoteSessionScaling>(stack, "Get-RemoteSessionScaling");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-stack", "The object is an AppStream stack");
        Session.Pipe<RemoteSessionScaling>(desktops.Take(1), "Get-RemoteSessionScaling");
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Equal(0, Calls(Targets));
    }

    [Fact]
    public void Policies_that_cannot_be_read_are_an_error_and_the_rest_is_returned()
    {
        Session.Emulator.Inject("failedResourceAccess", "DescribeScalingPolicies");
        var scaling = ScalingOf("prod-apps");
        Failed("FailedResourceAccessException", ErrorCategory.PermissionDenied, "prod-apps");
        Assert.Equal((null, null, 5), (scaling.Policies, scaling.TargetUtilization, scaling.MinCapacity));
        Assert.NotEmpty(scaling.Schedules!);
    }

    [Fact]
    public void A_caller_who_may_not_read_one_service_gets_one_error_and_the_other_service()
    {
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesPools");
        Assert.Equal(6, Scaling().Count);
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "WorkSpaces");
    }

    [Fact]
    public void Up_to_50_fleets_need_one_call_for_their_limits()
    {
        Assert.Equal(6, Scaling(("Service", "AppStream")).Count);
        Assert.Equal((1, 1), (Calls(Targets), Calls("AppStream.DescribeFleets")));
        Assert.Equal(2, Calls("Application Auto Scaling.DescribeScalingActivities"));
    }

    [Fact]
    public void Many_scaled_fleets_need_one_list_of_policies()
    {
        Begin(settings: "Throttle=Off");
        foreach (var fleet in new[] { "dev-apps", "prod-cad", "retired-apps" })
        {
            Session.Run(
                "Invoke-RemoteSessionApi", ("Service", "ApplicationAutoScaling"), ("Operation", "RegisterScalableTarget"),
                ("Parameter", new System.Collections.Hashtable
                {
                    ["ServiceNamespace"] = "appstream",
                    ["ResourceId"] = $"fleet/{fleet}",
                    ["ScalableDimension"] = "appstream:fleet:DesiredCapacity",
                    ["MinCapacity"] = 1,
                    ["MaxCapacity"] = 9,
                }));
            Succeeded();
        }

        var all = Scaling(("Service", "AppStream"));
        Succeeded();
        Assert.Equal(1, Calls("Application Auto Scaling.DescribeScalingPolicies"));
        Assert.Equal(1, Calls("Application Auto Scaling.DescribeScheduledActions"));
        Assert.Equal(
            "0 0 0 0 1 2", Line(all.Select(scaling => $"{scaling.Policies!.Count}")));
    }
}
