using RemoteSessions.WorkSpaces.Desktops;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

/// <summary>
/// Tests the calls that change the settings of a desktop, the order of these calls, and the settings that are rejected before any call is
/// made.
/// </summary>
public sealed class DesktopChangeTests
{
    [Fact]
    public void A_desktop_that_has_the_settings_needs_no_call()
    {
        var wanted = new DesktopSettings
        {
            RunningMode = "always_on",
            ComputeTypeName = "standard",
            RootVolumeSizeGib = 80,
            UserVolumeSizeGib = 50,
            Protocol = "DCV",
        };
        var change = new DesktopChange(SampleDesktops.Make("ERROR"), wanted);
        Assert.Empty(change.Steps);
        Assert.Null(change.Problem);
        Assert.True(change.List.IsSpecified);
        Assert.False(new DesktopChange(SampleDesktops.Make(), new DesktopSettings()).List.IsSpecified);
    }

    [Fact]
    public void Each_property_needs_one_call_with_the_running_mode_first_and_reboots_last()
    {
        var change = Change(new DesktopSettings
        {
            Protocol = "PCOIP",
            ComputeTypeName = "GENERALPURPOSE_4XLARGE",
            RootVolumeSizeGib = 200,
            UserVolumeSizeGib = 300,
            RunningModeAutoStopTimeoutInMinutes = 120,
            RunningMode = "AUTO_STOP",
        });
        Assert.Null(change.Problem);
        Assert.Equal(
            [
                "RunningMode 'AUTO_STOP'", "RunningModeAutoStopTimeoutInMinutes '120'", "UserVolumeSizeGib '100'",
                "RootVolumeSizeGib '200'", "UserVolumeSizeGib '300'", "ComputeTypeName 'GENERALPURPOSE_4XLARGE'", "Protocols 'PCOIP'",
            ],
            change.Steps.Select(step => $"{step}"));
        Assert.Equal(new WorkspaceProperties { RunningMode = "AUTO_STOP" }, change.Steps[0].Property);
        Assert.Equal(new WorkspaceProperties { UserVolumeSizeGib = 100 }, change.Steps[2].Property);
        Assert.True(change.Disconnects);
    }

    [Theory]
    [InlineData(80, 100, null, null, "")]
    [InlineData(80, 10, null, 50, "User 50")]
    [InlineData(80, 50, 175, 100, "User 100, Root 175")]
    [InlineData(80, 100, 500, 700, "Root 500, User 700")]
    [InlineData(175, 100, 300, 200, "User 200, Root 300")]
    [InlineData(175, 100, null, 2000, "User 2000")]
    public void Volumes_grow_in_steps_with_valid_combinations_of_sizes(int root, int user, int? newRoot, int? newUser, string expected)
    {
        var desktop = SampleDesktops.Make(
            properties: SampleDesktops.Standard with { RootVolumeSizeGib = root, UserVolumeSizeGib = user });
        var change = new DesktopChange(desktop, new DesktopSettings { RootVolumeSizeGib = newRoot, UserVolumeSizeGib = newUser });
        Assert.Null(change.Problem);
        Assert.Equal(
            expected, string.Join(", ", change.Steps.Select(step => $"{step.Attribute.Replace("VolumeSizeGib", "")} {step.Value}")));
    }

    [Theory]
    [InlineData(175, null, "root volume of 175 GiB and a user volume of 50 GiB")]
    [InlineData(100, 100, "root volume of 100 GiB")]
    [InlineData(null, 60, "user volume of 60 GiB")]
    [InlineData(null, 10, "can't be reduced")]
    [InlineData(2001, 100, "must have 100 to 2000 GiB")]
    public void Other_combinations_of_volume_sizes_are_invalid(int? root, int? user, string expected) =>
        Invalid(new DesktopSettings { RootVolumeSizeGib = root, UserVolumeSizeGib = user }, expected);

    [Fact]
    public void An_auto_stop_time_requires_AUTO_STOP_and_must_be_a_multiple_of_60()
    {
        Invalid(new DesktopSettings { RunningModeAutoStopTimeoutInMinutes = 60 }, "is ALWAYS_ON");
        Invalid(new DesktopSettings { RunningMode = "AUTO_STOP", RunningModeAutoStopTimeoutInMinutes = 90 }, "multiple of 60");
        // A row in a file might still contain the previous auto-stop time.
        var desktop = SampleDesktops.Make(properties: SampleDesktops.Standard with
        {
            RunningMode = "AUTO_STOP",
            RunningModeAutoStopTimeoutInMinutes = 60,
        });
        var change = new DesktopChange(
            desktop, new DesktopSettings { RunningMode = "ALWAYS_ON", RunningModeAutoStopTimeoutInMinutes = 60 });
        Assert.Null(change.Problem);
        Assert.Equal("RunningMode 'ALWAYS_ON'", $"{Assert.Single(change.Steps)}");
    }

    [Fact]
    public void A_compute_type_of_another_family_or_for_larger_volumes_is_invalid()
    {
        Invalid(new DesktopSettings { ComputeTypeName = "GRAPHICS_G4DN" }, "Move-WksDesktop");
        Invalid(new DesktopSettings { ComputeTypeName = "GENERALPURPOSE_4XLARGE" }, "175 GiB");
        // The service validates compute types that this version of the module doesn't recognize.
        Assert.Null(Change(new DesktopSettings { ComputeTypeName = "POWERMAX" }).Problem);
        var graphics = SampleDesktops.Make(properties: SampleDesktops.Standard with
        {
            ComputeTypeName = "GRAPHICS_G4DN",
            RootVolumeSizeGib = 100,
            UserVolumeSizeGib = 100,
        });
        Assert.Contains(
            "graphics", new DesktopChange(graphics, new DesktopSettings { Protocol = "PCOIP" }).Problem!.Message,
            StringComparison.Ordinal);
        Assert.Null(new DesktopChange(graphics, new DesktopSettings { UserVolumeSizeGib = 150 }).Problem);
    }

    [Theory]
    [InlineData("UNHEALTHY", "InvalidResourceStateException")]
    [InlineData("MAINTENANCE", "InvalidResourceStateException")]
    [InlineData("PENDING", "InvalidResourceStateException")]
    [InlineData("UPDATING", "OperationInProgressException")]
    [InlineData("STOPPED", null)]
    [InlineData("ADMIN_MAINTENANCE", null)]
    [InlineData("HIBERNATING", null)]
    public void A_desktop_in_the_wrong_state_is_a_state_error(string state, string? expected) => Assert.Equal(
        expected, new DesktopChange(SampleDesktops.Make(state), new DesktopSettings { RunningMode = "AUTO_STOP" }).Problem?.Type);

    [Fact]
    public void The_protocol_of_a_stopped_desktop_and_the_properties_of_a_busy_desktop_cannot_be_changed()
    {
        Assert.Equal(
            "InvalidResourceStateException",
            new DesktopChange(SampleDesktops.Make("STOPPED"), new DesktopSettings { Protocol = "PCOIP" }).Problem!.Type);
        var busy = new DesktopChange(
            SampleDesktops.Modifying("ROOT_VOLUME", "UPDATE_IN_PROGRESS"), new DesktopSettings { RunningMode = "AUTO_STOP" }).Problem!;
        Assert.Equal("OperationInProgressException", busy.Type);
        Assert.Contains("ROOT_VOLUME=UPDATE_IN_PROGRESS", busy.Message, StringComparison.Ordinal);
        Assert.Null(new DesktopChange(
            SampleDesktops.Modifying("ROOT_VOLUME", "UPDATE_FAILED"), new DesktopSettings { RunningMode = "AUTO_STOP" }).Problem);
    }

    [Fact]
    public void A_standby_desktop_is_not_changed()
    {
        var standby = SampleDesktops.Make(change: wire => wire with
        {
            RelatedWorkspaces =
                [new RelatedWorkspaceProperties { WorkspaceId = "ws-primary00", Region = "us-east-1", Type = "PRIMARY" }],
        });
        var problem = new DesktopChange(standby, new DesktopSettings { RunningMode = "AUTO_STOP" }).Problem!;
        Assert.Equal("OperationNotSupportedException", problem.Type);
        Assert.Contains("ws-primary00", problem.Message, StringComparison.Ordinal);
    }

    private static DesktopChange Change(DesktopSettings wanted) => new(SampleDesktops.Make(), wanted);

    private static void Invalid(DesktopSettings wanted, string expected)
    {
        var problem = Change(wanted).Problem;
        Assert.Equal("InvalidArgument", problem?.Type);
        Assert.Contains(expected, problem!.Message, StringComparison.Ordinal);
    }
}
