using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

public sealed class DesktopModificationTests : DesktopTest
{
    [Fact]
    public async Task The_running_mode_changes_after_a_while_without_a_modification_state()
    {
        await Modify("li.juan", new WorkspaceProperties { RunningMode = "AUTO_STOP" });
        var changing = await Of("li.juan");
        Assert.Equal(("AVAILABLE", "ALWAYS_ON", 0), (
            changing.State, changing.WorkspaceProperties!.RunningMode, changing.ModificationStates!.Count));
        Assert.Equal(
            ServiceErrorTypes.OperationInProgress,
            await ModifyRefused("li.juan", new WorkspaceProperties { RunningModeAutoStopTimeoutInMinutes = 120 }));
        Host.Advance(20);
        await Modify("li.juan", new WorkspaceProperties { RunningModeAutoStopTimeoutInMinutes = 120 });
        Host.Advance(20);
        var changed = (await Of("li.juan")).WorkspaceProperties!;
        Assert.Equal(("AUTO_STOP", 120), (changed.RunningMode, changed.RunningModeAutoStopTimeoutInMinutes));
        await Modify("li.juan", new WorkspaceProperties { RunningMode = "ALWAYS_ON" });
        Host.Advance(20);
        Assert.Null((await Of("li.juan")).WorkspaceProperties!.RunningModeAutoStopTimeoutInMinutes);
    }

    [Theory]
    [InlineData("Starts", "STARTING")]
    [InlineData("Stays", "STOPPED")]
    public async Task A_setting_determines_whether_a_stopped_desktop_starts_when_it_becomes_ALWAYS_ON(string setting, string state)
    {
        Restart("DesktopStoppedToAlwaysOn=" + setting);
        await Modify("diego.ramirez", new WorkspaceProperties { RunningMode = "ALWAYS_ON" });
        Host.Advance(20);
        Assert.Equal(state, await StateOf("diego.ramirez"));
    }

    [Fact]
    public async Task A_compute_type_changes_with_a_reboot()
    {
        await Modify("arnav.desai", new WorkspaceProperties { ComputeTypeName = "PERFORMANCE" });
        var changing = await Of("arnav.desai");
        Assert.Equal("UPDATING", changing.State);
        Assert.Equal(("COMPUTE_TYPE", "UPDATE_INITIATED"), Shown(changing));
        Host.Advance(600);
        Assert.Equal(("COMPUTE_TYPE", "UPDATE_IN_PROGRESS"), Shown(await Of("arnav.desai")));
        Host.Advance(600);
        var changed = await Of("arnav.desai");
        Assert.Equal(("AVAILABLE", "PERFORMANCE", 0), (
            changed.State, changed.WorkspaceProperties!.ComputeTypeName, changed.ModificationStates!.Count));
        Assert.Equal(
            ServiceErrorTypes.UnsupportedWorkspaceConfiguration,
            await ModifyRefused("arnav.desai", new WorkspaceProperties { ComputeTypeName = "GRAPHICS_G4DN" }));
        Assert.Equal(
            ServiceErrorTypes.InvalidParameterValues,
            await ModifyRefused("arnav.desai", new WorkspaceProperties { ComputeTypeName = "GENERALPURPOSE_4XLARGE" }));
    }

    [Fact]
    public async Task Volumes_grow_only_to_valid_combinations_of_sizes()
    {
        foreach (var wrong in new WorkspaceProperties[]
        {
            new() { UserVolumeSizeGib = 10 }, new() { UserVolumeSizeGib = 60 }, new() { RootVolumeSizeGib = 175 },
            new() { UserVolumeSizeGib = 100, RootVolumeSizeGib = 175 },
        })
            Assert.Equal(ServiceErrorTypes.InvalidParameterValues, await ModifyRefused("arnav.desai", wrong));
        await Modify("arnav.desai", new WorkspaceProperties { UserVolumeSizeGib = 100 });
        Assert.Equal("AVAILABLE", await StateOf("arnav.desai"));
        Host.Advance(3600);
        await Modify("arnav.desai", new WorkspaceProperties { RootVolumeSizeGib = 175 });
        Host.Advance(3600);
        var changed = (await Of("arnav.desai")).WorkspaceProperties!;
        Assert.Equal((175, 100), (changed.RootVolumeSizeGib, changed.UserVolumeSizeGib));
    }

    [Fact]
    public async Task A_stopped_desktop_cannot_start_while_a_volume_grows()
    {
        await Modify("carlos.salazar", new WorkspaceProperties { UserVolumeSizeGib = 100 });
        Assert.Single(await Start(await IdOf("carlos.salazar")));
        Assert.Equal(
            ServiceErrorTypes.InvalidResourceState,
            await ModifyRefused("mary.major", new WorkspaceProperties { UserVolumeSizeGib = 100 }));
    }

    [Fact]
    public async Task A_change_can_fail()
    {
        Host.Emulator.Inject("failStart", "ModifyWorkspaceProperties");
        await Modify("arnav.desai", new WorkspaceProperties { UserVolumeSizeGib = 100 });
        Host.Advance(3600);
        var failed = await Of("arnav.desai");
        Assert.Equal(("USER_VOLUME", "UPDATE_FAILED"), Shown(failed));
        Assert.Equal(50, failed.WorkspaceProperties!.UserVolumeSizeGib);
        await Modify("arnav.desai", new WorkspaceProperties { UserVolumeSizeGib = 100 });
        Host.Advance(3600);
        Assert.Empty((await Of("arnav.desai")).ModificationStates!);
    }

    [Fact]
    public async Task The_protocol_can_be_changed_only_while_the_desktop_is_AVAILABLE()
    {
        Assert.Equal(
            ServiceErrorTypes.InvalidResourceState,
            await ModifyRefused("diego.ramirez", new WorkspaceProperties { Protocols = ["WSP"] }));
        await Modify("arnav.desai", new WorkspaceProperties { Protocols = ["PCOIP"] });
        Host.Advance(600);
        Assert.Equal("PCOIP", Assert.Single((await Of("arnav.desai")).WorkspaceProperties!.Protocols!));
    }

    [Fact]
    public async Task A_standby_desktop_cannot_be_modified()
    {
        Assert.Equal(
            ServiceErrorTypes.UnsupportedWorkspaceConfiguration,
            await ModifyRefused("wang.xiulan", new WorkspaceProperties { RunningMode = "AUTO_STOP" }));
        Host.Region = "us-east-1";
        await Host.Call(WorkSpacesOperations.ModifyWorkspaceProperties, new ModifyWorkspacePropertiesRequest
        {
            WorkspaceId = await IdOf("wang.xiulan"),
            DataReplication = "PRIMARY_AS_SOURCE",
        });
        Assert.Equal("PRIMARY_AS_SOURCE", (await Of("wang.xiulan")).StandbyWorkspacesProperties!.Single().DataReplication);
    }

    [Fact]
    public async Task A_setting_limits_how_often_volumes_and_compute_types_can_be_changed()
    {
        Restart("DesktopModifyLimits=On");
        await Modify("arnav.desai", new WorkspaceProperties { ComputeTypeName = "PERFORMANCE" });
        Host.Advance(1200);
        Assert.Equal(
            ServiceErrorTypes.InvalidResourceState,
            await ModifyRefused("arnav.desai", new WorkspaceProperties { UserVolumeSizeGib = 100 }));
        Host.Advance(6 * 3600);
        Assert.Equal(
            ServiceErrorTypes.InvalidResourceState,
            await ModifyRefused("arnav.desai", new WorkspaceProperties { ComputeTypeName = "STANDARD" }));
        await Modify("arnav.desai", new WorkspaceProperties { UserVolumeSizeGib = 100 });
    }

    [Fact]
    public async Task A_setting_allows_one_request_to_change_several_properties()
    {
        Restart("DesktopModifySeveral=Allowed");
        await Modify("li.juan", new WorkspaceProperties { RunningMode = "AUTO_STOP", RunningModeAutoStopTimeoutInMinutes = 60 });
        Host.Advance(20);
        Assert.Equal("AUTO_STOP", (await Of("li.juan")).WorkspaceProperties!.RunningMode);
    }

    private static (string?, string?) Shown(Workspace desktop)
    {
        var change = Assert.Single(desktop.ModificationStates!);
        return (change.Resource, change.State);
    }
}
