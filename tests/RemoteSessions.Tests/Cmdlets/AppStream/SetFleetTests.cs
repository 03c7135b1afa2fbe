using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests fleet changes that are sent immediately, and changes that are rejected before anything is sent.</summary>
public sealed class SetFleetTests : AppStreamCmdletTest
{
    [Fact]
    public void A_change_that_a_running_fleet_allows_is_sent_and_the_fleet_is_returned()
    {
        var fleet = Session.Run<ASFleet>(
            "Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 6), ("DisplayName", "New"), ("DisconnectTimeoutInSeconds", 600))
                .Single();
        Succeeded();
        Assert.Equal((6, "New", 600, "RUNNING"), (fleet.Desired, fleet.DisplayName, fleet.DisconnectTimeoutInSeconds, fleet.State));
        Assert.Equal((1, 0, 0), (Calls("UpdateFleet"), Calls("StopFleet"), Calls("StartFleet")));
    }

    [Fact]
    public void A_change_that_needs_a_stopped_fleet_is_an_error_before_anything_is_sent()
    {
        Assert.Empty(
            Session.Run(
                "Set-ASFleet", ("Name", "prod-apps"), ("InstanceType", "stream.standard.large"), ("DisplayName", "New"),
                ("Description", "x")));
        Failed(
            "StopNeeded", ErrorCategory.InvalidOperation, "prod-apps",
            "'prod-apps' is RUNNING. To change InstanceType, Description (but not DisplayName), the ALWAYS_ON fleet must be stopped.",
            "Nothing was sent", "-StopIfNeeded");
        NothingChanged();
    }

    [Fact]
    public void WhatIf_reports_a_necessary_stop()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("StreamView", "DESKTOP"), ("WhatIf", true));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "prod-apps", "StreamView");
        NothingChanged();
    }

    [Fact]
    public void An_Elastic_fleet_allows_other_changes_while_running()
    {
        var fleet = Session.Run<ASFleet>("Set-ASFleet", ("Name", "training"), ("MaxConcurrentSessions", 25)).Single();
        Succeeded();
        Assert.Equal(25, fleet.MaxConcurrentSessions);
        Session.Run("Set-ASFleet", ("Name", "training"), ("SubnetId", new[] { "subnet-1", "subnet-2" }));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "training", "To change SubnetIds, the ELASTIC fleet must be stopped");
        Assert.Equal(1, Calls("UpdateFleet"));
    }

    [Fact]
    public void A_stopped_fleet_allows_all_changes_and_stays_stopped()
    {
        var fleet = Session.Run<ASFleet>(
            "Set-ASFleet", ("Name", "dev-apps"), ("InstanceType", "stream.compute.large"), ("StreamView", "desktop"),
            ("MaxSessionsPerInstance", 3),
            ("EnableDefaultInternetAccess", true), ("SubnetId", "subnet-9")).Single();
        Succeeded();
        Assert.Equal(
            ("stream.compute.large", "DESKTOP", 3, true, "STOPPED"),
            (fleet.InstanceType, fleet.StreamView, fleet.MaxSessionsPerInstance, fleet.EnableDefaultInternetAccess, fleet.State));
        // The command didn't specify security groups, so the security groups of the fleet don't change.
        Assert.Equal(("subnet-9", "sg-0a1b2c3d"), ($"{fleet.SubnetIds}", $"{fleet.SecurityGroupIds}"));
    }

    [Fact]
    public void An_unchanged_setting_writes_a_verbose_message_and_nothing_is_sent()
    {
        var fleet = Session.Run<ASFleet>(
            "Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 5), ("InstanceType", "stream.standard.medium"), ("Verbose", true))
                .Single();
        Succeeded();
        Assert.Equal("prod-apps", fleet.Name);
        Assert.Contains("The AppStream fleet prod-apps already has these settings. Nothing was changed.", Session.Verbose);
        NothingChanged();
    }

    [Fact]
    public void A_call_without_settings_warns_for_each_fleet()
    {
        var fleet = Fleet("dev-apps");
        NoSetting([], ("Name", "dev-apps"));
        NoSetting([], ("Name", "dev-apps"), ("ImageName", null), ("WhatIf", true));
        NoSetting([], ("Name", "dev-apps"), ("SubnetId", null), ("Description", ""));
        NoSetting([fleet]);
        NoSetting([CmdletSession.Row(("Name", "dev-apps"), ("Desired", ""), ("SubnetIds", ""))]);
        NoSetting([CmdletSession.Row(("Name", "dev-apps"), ("DesierdInstances", "3"))]);
        NothingChanged();
        Session.Run("Set-ASFleet", ("Name", "dev-apps"), ("RemoveIamRole", true));
        Assert.Empty(Session.Warnings);

        void NoSetting(object[] input, params (string, object?)[] parameters)
        {
            Session.Pipe(
                input.Length == 0 ? null : input, shell => CmdletSession.Add(shell, "Set-ASFleet", [.. parameters, ("Verbose", true)]));
            Succeeded();
            Assert.Equal("No setting was specified for 'dev-apps'. Nothing was changed.", Assert.Single(Session.Warnings));
            Assert.DoesNotContain(Session.Texts, text => text.Contains("already has these settings", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_piped_fleet_changes_only_specified_settings()
    {
        var old = Fleet();
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DisplayName", "By somebody else"));
        var fleet = Session.Pipe<ASFleet>([old], "Set-ASFleet", ("DesiredInstances", 6)).Single();
        Succeeded();
        Assert.Equal((6, "By somebody else"), (fleet.Desired, fleet.DisplayName));
    }

    [Fact]
    public void Piped_fleets_are_changed_and_a_deleted_one_is_an_error()
    {
        var fleets = Session.Run<ASFleet>("Get-ASFleet", ("Name", "*-apps"));
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("Confirm", false));
        var changed = Session.Pipe<ASFleet>(fleets, "Set-ASFleet", ("IdleDisconnectTimeoutInSeconds", 600));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "retired-apps");
        Assert.Equal(["dev-apps", "prod-apps"], changed.Select(fleet => fleet.Name).Order());
    }

    [Fact]
    public void A_piped_fleet_is_changed_in_its_own_Region()
    {
        var fleet = Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps"), ("Region", "eu-west-1")).Single();
        Session.Pipe<ASFleet>([fleet], "Set-ASFleet", ("DisplayName", "Europe"));
        Succeeded();
        Assert.Equal("Production apps", Fleet().DisplayName);
    }

    [Fact]
    public void Removals_delete_only_existing_settings()
    {
        Session.Run("Stop-ASFleet", ("Name", "prod-cad"), ("Force", true), ("Wait", true));
        var fleet = Session.Run<ASFleet>(
            "Set-ASFleet", ("Name", "prod-cad"), ("RemoveIamRole", true), ("RemoveDomainJoin", true), ("RemoveSecurityGroup", true),
            ("RemoveUsbDeviceFilter", true)).Single();
        Succeeded();
        Assert.Null(fleet.IamRoleArn ?? fleet.DirectoryName ?? fleet.OrganizationalUnitDistinguishedName);
        Assert.Equal(("subnet-0a1b2c3d", 0), ($"{fleet.SubnetIds}", fleet.SecurityGroupIds.Count));
        fleet = Session.Run<ASFleet>("Set-ASFleet", ("Name", "prod-cad"), ("RemoveVpcConfig", true), ("RemoveIamRole", true)).Single();
        Succeeded();
        Assert.Equal((0, 2), (fleet.SubnetIds.Count, Calls("UpdateFleet")));
        Session.Run(
            "Set-ASFleet", ("Name", "prod-cad"), ("RemoveVpcConfig", true), ("RemoveSessionScript", true), ("RemoveRootVolumeSize", true),
            ("Verbose", true));
        Assert.Contains(Session.Verbose, line => line.Contains("Nothing was changed", StringComparison.Ordinal));
        Assert.Equal(2, Calls("UpdateFleet"));
    }

    [Fact]
    public void A_multi_session_fleet_becomes_a_single_session_fleet()
    {
        Session.Run("Set-ASFleet", ("Name", "shared-desktops"), ("RemoveMaxSessionsPerInstance", true));
        Failed("StopNeeded", ErrorCategory.InvalidOperation, "shared-desktops", "MAX_SESSIONS_PER_INSTANCE");
        Session.Run("Stop-ASFleet", ("Name", "shared-desktops"), ("Force", true), ("Wait", true));
        Assert.Null(
            Session.Run<ASFleet>("Set-ASFleet", ("Name", "shared-desktops"), ("RemoveMaxSessionsPerInstance", true))
                .Single().MaxSessionsPerInstance);
        Succeeded();
    }

    public static TheoryData<string, (string, object?)[], string> Contradictions => new()
    {
        { "shared-desktops", [
            ("DesiredInstances", 3), ("DesiredSessions", 40),
        ], "-DesiredInstances and -DesiredSessions can't be specified together" },
        { "prod-cad", [
            ("RemoveIamRole", true), ("IamRoleArn", "arn:aws:iam::123456789012:role/x"),
        ], "-RemoveIamRole and -IamRoleArn can't be specified together" },
        { "prod-cad", [
            ("RemoveDomainJoin", true), ("DirectoryName", "x.example.com"),
        ], "-RemoveDomainJoin and -DirectoryName can't be specified together" },
        { "prod-cad", [("RemoveVpcConfig", true), ("SubnetId", "subnet-1")], "-RemoveVpcConfig and -SubnetId can't be specified together" },
        { "prod-cad", [
            ("RemoveVpcConfig", true), ("SecurityGroupId", "sg-1"),
        ], "-RemoveVpcConfig and -SecurityGroupId can't be specified together" },
        { "prod-cad", [
            ("RemoveSecurityGroup", true), ("SecurityGroupId", "sg-1"),
        ], "-RemoveSecurityGroup and -SecurityGroupId can't be specified together" },
        { "prod-cad", [
            ("RemoveRootVolumeSize", true), ("RootVolumeSizeInGb", 300),
        ], "-RemoveRootVolumeSize and -RootVolumeSizeInGb can't be specified together" },
        { "prod-cad", [
            ("RemoveMaxSessionsPerInstance", true), ("MaxSessionsPerInstance", 3),
        ], "-RemoveMaxSessionsPerInstance and -MaxSessionsPerInstance can't be specified together" },
    };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Contradictory_parameters_are_rejected_before_anything_is_sent(string fleet, (string, object?)[] parameters, string reason)
    {
        Session.Run("Set-ASFleet", [("Name", fleet), ("StopIfNeeded", true), ("Force", true), .. parameters]);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, fleet, reason);
        NothingChanged();
    }

    [Fact]
    public void A_missing_image_and_a_missing_fleet_have_different_errors()
    {
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("ImageName", "nobody"));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody", "AppStream image 'nobody'");
        Session.Run("Set-ASFleet", ("Name", "nobody"), ("ImageName", "apps-2025-10"));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "nobody");
    }

    [Theory]
    [InlineData("concurrentModification")]
    [InlineData("requestLimitExceeded")]
    [InlineData("throttle")]
    [InlineData("internalError")]
    [InlineData("loseAnswer")]
    public void A_temporary_error_does_not_end_the_wait(string fault)
    {
        Session.Emulator.Inject(fault, "UpdateFleet");
        Assert.Equal("New", Session.Run<ASFleet>("Set-ASFleet", ("Name", "prod-apps"), ("DisplayName", "New")).Single().DisplayName);
        Succeeded();
        Assert.Equal(2, Calls("UpdateFleet"));
    }

    [Fact]
    public void An_exceeded_quota_is_an_immediate_error()
    {
        Session.Emulator.Inject("limitExceeded", "UpdateFleet");
        Session.Run("Set-ASFleet", ("Name", "prod-apps"), ("DesiredInstances", 50));
        Failed("LimitExceededException", ErrorCategory.LimitsExceeded, "prod-apps", "The account has reached a quota");
        Assert.Equal(1, Calls("UpdateFleet"));
    }

    [Theory]
    [InlineData("New-ASFleet", "ImageName")]
    [InlineData("New-ASFleet", "ImageArn")]
    [InlineData("Set-ASFleet", "ImageName")]
    [InlineData("Set-ASFleet", "ImageArn")]
    public void WhatIf_reports_an_image_that_is_not_available(string command, string parameter)
    {
        (string, object?)[] others = command == "New-ASFleet"
            ? [("Name", "new"), ("InstanceType", "stream.standard.medium"), ("DesiredInstances", 1)]
            : [("Name", "retired-apps")];
        foreach (var image in Session.Run<ASImage>("Get-ASImage").GroupBy(image => image.State).Select(same => same.First()))
        {
            Session.Run(command, [(parameter, parameter == "ImageName" ? image.Name : image.Arn), .. others, ("WhatIf", true)]);
            if (image.State == "AVAILABLE")
                Succeeded();
            else
                Failed("ResourceNotAvailableException", ErrorCategory.ResourceUnavailable, parameter == "ImageName"
                    ? image.Name
                    : image.Arn, $"is {image.State}");
        }

        NothingChanged();
    }

    [Theory]
    [InlineData("Set-ASFleet", "dev-apps")]
    [InlineData("New-ASFleet", "another")]
    public void The_image_name_can_be_an_ARN(string command, string name)
    {
        var image = Session.Run<ASImage>("Get-ASImage", ("Name", "partner-tools")).Single();
        (string, object?)[] type = command == "New-ASFleet" ? [("InstanceType", "stream.standard.medium"), ("DesiredInstances", 1)] : [];
        Session.Run(command, [("Name", name), ("ImageName", image.Arn), .. type]);
        Succeeded();
        Assert.Equal(image.Arn, Fleet(name).ImageArn);
    }
}
