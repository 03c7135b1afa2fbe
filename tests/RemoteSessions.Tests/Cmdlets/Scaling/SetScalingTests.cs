using System.Globalization;
using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.Scaling;

/// <summary>Tests Set-RemoteSessionScaling with the demo data.</summary>
public sealed class SetScalingTests : ScalingCmdletTest
{
    [Fact]
    public void Only_the_limit_that_differs_is_sent_and_the_running_fleet_moves_at_once()
    {
        var sent = Record("RegisterScalableTarget");
        var scaling = Set(("Name", "prod-apps"), ("MinCapacity", 6), ("DisableScaleIn", true)).Single();
        Succeeded();
        Assert.Equal((6, 6, true), (scaling.MinCapacity, scaling.Desired, scaling.IsScaling));
        Assert.Equal(
            ["ServiceNamespace", "ResourceId", "ScalableDimension", "MinCapacity"], Assert.Single(sent).Select(member => member.Key));
        Assert.Equal(0, Calls(Policies));
    }

    [Fact]
    public void The_same_settings_send_nothing()
    {
        var now = ScalingOf("prod-apps");
        var scaling = Set(
            ("Name", "prod-apps"), ("MinCapacity", now.MinCapacity), ("MaxCapacity", now.MaxCapacity), ("TargetUtilization", 80d),
            ("Resume", "All"), ("Verbose", true)).Single();
        Succeeded();
        Assert.Equal(now.MaxCapacity, scaling.MaxCapacity);
        Assert.Contains(Session.Verbose, text => text.Contains("already has these settings", StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public void No_setting_is_a_warning()
    {
        Set(("Name", "prod-apps"));
        Assert.Contains("No setting was specified for 'prod-apps'.", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void A_fleet_without_scaling_is_registered_and_gets_a_policy()
    {
        var scaling = Set(
            ("Name", "prod-cad"), ("MinCapacity", 2), ("MaxCapacity", 10), ("TargetUtilization", 75.5), ("ScaleInCooldown", 900)).Single();
        Succeeded();
        Assert.Equal(
            (2, 10, 75.5, 900, null), (
                scaling.MinCapacity, scaling.MaxCapacity, scaling.TargetUtilization, scaling.ScaleInCooldown, scaling.ScaleOutCooldown));
        Assert.Equal("target-utilization (TargetTrackingScaling)", $"{scaling.Policies}");
        Assert.Equal(3, scaling.Desired);
    }

    [Fact]
    public void A_policy_keeps_its_other_settings()
    {
        var sent = Record("PutScalingPolicy");
        var scaling = Set(("Name", "prod-apps"), ("ScaleOutCooldown", 60), ("DisableScaleIn", false)).Single();
        Succeeded();
        Assert.Equal(
            (80d, 60, 600, false), (
                scaling.TargetUtilization, scaling.ScaleOutCooldown, scaling.ScaleInCooldown, scaling.DisableScaleIn));
        Assert.Equal("keep-80-percent", Assert.Single(sent)["PolicyName"]!.GetValue<string>());
        Assert.Equal(0, Calls(Registrations));
    }

    [Fact]
    public void Step_policies_stay_beside_a_new_target_tracking_policy()
    {
        var scaling = Set(("Name", "shared-desktops"), ("TargetUtilization", 70)).Single();
        Succeeded();
        Assert.Equal(3, scaling.Policies!.Count);
        Assert.Equal(70, scaling.TargetUtilization);
    }

    [Fact]
    public void Parts_are_suspended_and_resumed_and_all_three_are_sent()
    {
        var sent = Record("RegisterScalableTarget");
        Assert.Equal(
            "ScaleIn;Schedules", $"{Set(("Name", "prod-apps"), ("Suspend", new[] { "schedules", "ScaleIn" })).Single().Suspended}");
        Assert.Equal("ScaleIn;ScaleOut;Schedules", $"{Set(("Name", "prod-apps"), ("Suspend", "All")).Single().Suspended}");
        Assert.Equal("Schedules", $"{Set(("Name", "prod-apps"), ("Resume", new[] { "ScaleIn", "ScaleOut" })).Single().Suspended}");
        Succeeded();
        Assert.All(sent, request => Assert.Equal(3, request["SuspendedState"]!.AsObject().Count));
        Assert.All(sent, request => Assert.False(request.ContainsKey("MinCapacity")));
    }

    [Theory]
    [InlineData("prod-apps", "AppStream", 30, null, "The minimum (30) would be above the maximum")]
    [InlineData("prod-apps", "AppStream", 9, 8, "The minimum (9) would be above the maximum (8)")]
    [InlineData("prod-cad", "AppStream", 1, null, "both limits are required")]
    [InlineData("engineering", "WorkSpaces", null, 8, "both limits are required")]
    public void Limits_that_the_service_would_reject_are_not_sent(string name, string service, int? minimum, int? maximum, string message)
    {
        Assert.Empty(Set(("Name", name), ("Service", service), ("MinCapacity", minimum), ("MaxCapacity", maximum)));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, name, message);
        NothingChanged();
    }

    [Fact]
    public void An_Elastic_fleet_is_refused_before_the_call()
    {
        Assert.Empty(Set(("Name", "training"), ("Service", "AppStream"), ("MinCapacity", 1), ("MaxCapacity", 5)));
        Failed("OperationNotSupportedException", ErrorCategory.InvalidOperation, "training", "can't scale Elastic fleets");
        NothingChanged();
    }

    [Fact]
    public void Settings_of_a_policy_that_does_not_exist_and_contradictory_parts_are_not_sent()
    {
        Set(("Name", "shared-desktops"), ("ScaleInCooldown", 60));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "shared-desktops", "no target tracking policy", "-TargetUtilization");
        Set(("Name", "prod-apps"), ("Suspend", "All"), ("Resume", "ScaleIn"));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-apps", "-Suspend and -Resume both contain ScaleIn");
        NothingChanged();
    }

    [Theory]
    [InlineData("TargetUtilization", 0d)]
    [InlineData("TargetUtilization", 101d)]
    [InlineData("MinCapacity", -1)]
    [InlineData("Suspend", "Everything")]
    public void Values_out_of_range_are_rejected(string parameter, object value)
    {
        Assert.Empty(Set(("Name", "prod-apps"), (parameter, value)));
        Assert.StartsWith("ParameterArgumentValidationError", Session.Error.Record.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_name_of_a_fleet_and_a_pool_is_ambiguous()
    {
        Set(("Name", "training"), ("MinCapacity", 1), ("MaxCapacity", 2));
        Failed("NameAmbiguous", ErrorCategory.InvalidArgument, "training", "-Service AppStream or -Service WorkSpaces");
        NothingChanged();
    }

    [Fact]
    public void An_unknown_name_is_an_error_and_an_unreadable_service_matters_only_for_it()
    {
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesPools");
        Assert.Single(Set(("Name", "prod-apps"), ("MinCapacity", 4)));
        Succeeded();
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesPools");
        Set(("Name", "nope"), ("MinCapacity", 4));
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "nope");
        Set(("Name", "nope"), ("MinCapacity", 4));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "nope", "Fleet or pool 'nope' wasn't found in us-east-1");
    }

    [Fact]
    public void A_pool_is_changed_by_its_id()
    {
        var sent = Record("RegisterScalableTarget");
        var scaling = Set(("Name", "sales-apps"), ("MaxCapacity", 50)).Single();
        Succeeded();
        Assert.Equal((50, "session"), (scaling.MaxCapacity, scaling.Unit));
        Assert.Matches("^workspacespool/wspool-", Assert.Single(sent)["ResourceId"]!.GetValue<string>());
    }

    [Fact]
    public void WhatIf_says_what_the_numbers_count_and_which_size_changes_at_once()
    {
        var host = new RecordingHost();
        Begin(host: host);
        Set(("Name", "prod-apps"), ("MinCapacity", 8), ("WhatIf", true));
        Assert.Contains(
            "Change the scaling of AppStream fleet (in instances): MinCapacity '5' -> '8'; this changes the desired capacity from 5 to 8 "
                + "instances immediately", string.Join(' ', host.Lines), StringComparison.Ordinal);
        Set(("Name", "shared-desktops"), ("MinCapacity", 10), ("WhatIf", true));
        Assert.Contains("(in user sessions): MinCapacity '8' -> '10'\"", string.Join(' ', host.Lines), StringComparison.Ordinal);
        Set(("Name", "dev-apps"), ("MinCapacity", 5), ("MaxCapacity", 6), ("WhatIf", true));
        Assert.DoesNotContain("from 1 to 5", string.Join(' ', host.Lines), StringComparison.Ordinal);
        Succeeded();
        NothingChanged();
    }

    [Fact]
    public void A_concurrent_update_is_retried()
    {
        Session.Emulator.Inject("concurrentUpdate", "RegisterScalableTarget");
        Assert.Equal(30, Set(("Name", "prod-apps"), ("MaxCapacity", 30)).Single().MaxCapacity);
        Succeeded();
        Assert.Equal(2, Calls(Registrations));
    }

    [Fact]
    public void A_policy_that_fails_after_the_limits_is_explained()
    {
        Session.Emulator.Inject("failedResourceAccess", "PutScalingPolicy");
        Assert.Empty(Set(("Name", "prod-cad"), ("MinCapacity", 1), ("MaxCapacity", 5), ("TargetUtilization", 50)));
        Failed(
            "FailedResourceAccessException", ErrorCategory.PermissionDenied, "prod-cad",
            "Before this error, the limits of 'prod-cad' were changed.");
    }

    [Fact]
    public void Rows_are_settings_and_a_row_of_another_account_is_rejected()
    {
        var row = (PSObject)As(Form.Row, ScalingOf("prod-apps"));
        row.Properties["MaxCapacity"].Value = "33";
        row.Properties["DisableScaleIn"].Value = "True";
        var scaling = Session.Pipe<RemoteSessionScaling>([row], "Set-RemoteSessionScaling").Single();
        Succeeded();
        Assert.Equal((33, true, 80d), (scaling.MaxCapacity, scaling.DisableScaleIn, scaling.TargetUtilization));
        row.Properties["Arn"].Value = "arn:aws:application-autoscaling:us-east-1:123456789012:scalable-target/another";
        row.Properties["MaxCapacity"].Value = "44";
        Session.Pipe<RemoteSessionScaling>([row], "Set-RemoteSessionScaling");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, "prod-apps", "different ARN");
        Assert.Equal(33, ScalingOf("prod-apps").MaxCapacity);
    }

    [Fact]
    public void The_properties_of_a_piped_object_are_not_settings()
    {
        var old = ScalingOf("prod-apps");
        Set(("Name", "prod-apps"), ("MaxCapacity", 33));
        Assert.Equal(
            (33, 4), Session.Pipe<RemoteSessionScaling>([old], "Set-RemoteSessionScaling", ("MinCapacity", 4))
                .Select(scaling => (scaling.MaxCapacity, scaling.MinCapacity)).Single());
    }

    [Fact]
    public void A_fleet_that_was_deleted_in_between_is_an_error()
    {
        var scaling = ScalingOf("dev-apps");
        Session.Run("Remove-ASFleet", ("Name", "dev-apps"), ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        Session.Pipe<RemoteSessionScaling>([scaling], "Set-RemoteSessionScaling", ("MinCapacity", 1), ("MaxCapacity", 2));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "dev-apps");
        Assert.Equal(0, Calls(Registrations));
    }

    [Fact]
    public void An_unchanged_export_causes_no_errors_and_no_warnings()
    {
        var rows = Session.Pipe([.. Scaling()], shell => shell.AddCommand("ConvertTo-Csv").AddCommand("ConvertFrom-Csv"));
        Assert.Equal(rows.Count, Session.Pipe<RemoteSessionScaling>(rows, "Set-RemoteSessionScaling").Count);
        Succeeded();
        Assert.Empty(Session.Warnings);
        NothingChanged();
    }

    [Fact]
    public void A_row_without_columns_for_settings_is_a_warning()
    {
        Session.Pipe<object>([CmdletSession.Row(("Name", "prod-apps"), ("MinCapacty", 3))], "Set-RemoteSessionScaling");
        Assert.Contains("No setting was specified", Session.Warnings.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "62,5", null)]
    [InlineData("en-US", "62,5", null)]
    [InlineData("de-DE", "62,5", 62.5)]
    [InlineData("de-DE", "62.5", 62.5)]
    [InlineData("", "62.5", 62.5)]
    public void A_decimal_comma_is_read_in_its_culture_or_is_an_error(string culture, string text, double? value)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Set(("Name", "prod-apps"), ("TargetUtilization", text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        if (value is null)
        {
            Assert.Contains("'62,5' isn't a number", $"{Session.Error.Record}", StringComparison.Ordinal);
            Assert.Contains("decimal point, such as 62.5", $"{Session.Error.Record}", StringComparison.Ordinal);
            NothingChanged();
        }
        else
        {
            Succeeded();
            Assert.Equal(value, ScalingOf("prod-apps").TargetUtilization);
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_policy_that_cannot_scale_out_from_zero_is_a_warning(int minimum, int warnings)
    {
        Set(("Name", "prod-cad"), ("MinCapacity", minimum), ("MaxCapacity", 4), ("TargetUtilization", 80));
        Succeeded();
        Assert.Equal(warnings, Session.Warnings.Count(text => text.Contains(
            "specify a -MinCapacity of at least 1", StringComparison.Ordinal)));
    }
}
