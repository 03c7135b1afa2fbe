using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

public sealed class DesktopLifecycleTests : DesktopTest
{
    [Fact]
    public async Task A_batch_processes_valid_items_and_reports_the_others()
    {
        var (stopped, alwaysOn, available) = (await IdOf("carlos.salazar"), await IdOf("jane.doe"), await IdOf("arnav.desai"));
        var failed = await Start(stopped, alwaysOn, "ws-000000000", available, stopped);
        Assert.Equal(
            [(alwaysOn, "OperationNotSupported.Workspace"), ("ws-000000000", "ResourceNotFound.Workspace"),
                (available, "OperationNotSupported.Workspace")],
            failed.Select(item => (item.WorkspaceId!, item.ErrorCode!)));
        Assert.Equal("STARTING", await StateOf("carlos.salazar"));
        Host.Advance(75);
        Assert.Equal("AVAILABLE", await StateOf("carlos.salazar"));
        Assert.Equal("AVAILABLE", await StateOf("arnav.desai"));
    }

    [Fact]
    public async Task Settings_determine_the_errors_of_failed_items()
    {
        Restart("DesktopRefusalCode=InvalidResourceState.Workspace", "DesktopUnknownIdCode=Silent", "DesktopMaintenanceCalls=Silent");
        var failed = await Stop("ws-000000000", await IdOf("jane.doe"), await IdOf("nikhil.jayashankar"));
        Assert.Equal("InvalidResourceState.Workspace", Assert.Single(failed).ErrorCode);
        Assert.Equal("ADMIN_MAINTENANCE", await StateOf("nikhil.jayashankar"));
    }

    [Fact]
    public async Task A_fault_fails_one_item()
    {
        Host.Emulator.Inject("failItem", "StopWorkspaces");
        var failed = await Stop(await IdOf("arnav.desai"), await IdOf("akua.mansa"));
        Assert.Equal(await IdOf("arnav.desai"), Assert.Single(failed).WorkspaceId);
        Assert.Equal(("AVAILABLE", "STOPPING"), (await StateOf("arnav.desai"), await StateOf("akua.mansa")));
    }

    [Fact]
    public async Task A_stop_disconnects_the_user()
    {
        var id = await IdOf("akua.mansa");
        Assert.Equal("CONNECTED", (await Statuses(id)).Single().ConnectionState);
        Assert.Empty(await Stop(id));
        Assert.Equal("UNKNOWN", (await Statuses(id)).Single().ConnectionState);
        Host.Advance(60);
        Assert.Equal("STOPPED", await StateOf("akua.mansa"));
        Assert.NotNull((await Statuses(id)).Single().LastKnownUserConnectionTimestamp);
    }

    [Fact]
    public async Task A_start_can_end_in_UNHEALTHY_and_a_reboot_repairs_the_desktop()
    {
        var id = await IdOf("carlos.salazar");
        Host.Emulator.Inject("failStart", "StartWorkspaces");
        Assert.Empty(await Start(id));
        Host.Advance(75);
        Assert.Equal("UNHEALTHY", await StateOf("carlos.salazar"));
        Assert.Empty(await Reboot(id));
        Assert.Equal("REBOOTING", await StateOf("carlos.salazar"));
        Assert.Single(await Reboot(id));
        Host.Advance(180);
        Assert.Equal("AVAILABLE", await StateOf("carlos.salazar"));
    }

    [Theory]
    [InlineData("On", "STOPPING")]
    [InlineData("Off", "AVAILABLE")]
    public async Task A_started_desktop_stops_after_its_auto_stop_time_without_a_user(string setting, string state)
    {
        Restart("DesktopAutoStop=" + setting);
        await Start(await IdOf("carlos.salazar"));
        Host.Advance(75 + (119 * 60));
        Assert.Equal("AVAILABLE", await StateOf("carlos.salazar"));
        Host.Advance(61);
        Assert.Equal(state, await StateOf("carlos.salazar"));
        // A desktop in the demo data can stop automatically only after a call has started it.
        Assert.Equal("AVAILABLE", await StateOf("arnav.desai"));
    }

    [Fact]
    public async Task A_setting_determines_whether_a_desktop_in_ERROR_can_be_rebooted()
    {
        Assert.Single(await Reboot(await IdOf("mateo.jackson")));
        Restart("DesktopRebootError=Allowed");
        Assert.Empty(await Reboot(await IdOf("mateo.jackson")));
    }

    [Fact]
    public async Task A_rebuild_requires_a_snapshot_and_changes_the_IP_address()
    {
        var before = await Of("mary.major");
        Assert.Empty(await Rebuild(before.WorkspaceId!));
        Assert.Equal("REBUILDING", await StateOf("mary.major"));
        Host.Advance(1800);
        var after = await Of("mary.major");
        Assert.Equal("AVAILABLE", after.State);
        Assert.NotEqual(before.IpAddress, after.IpAddress);
        var made = (await Create(await New())).PendingRequests!.Single();
        Host.Advance(900);
        Assert.Contains("snapshot", Assert.Single(await Rebuild(made.WorkspaceId!)).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restore_requires_snapshots_of_both_volumes()
    {
        await Host.Call(WorkSpacesOperations.RestoreWorkspace, new RestoreWorkspaceRequest { WorkspaceId = await IdOf("jane.doe") });
        Assert.Equal("RESTORING", await StateOf("jane.doe"));
        Host.Advance(1800);
        Assert.Equal("AVAILABLE", await StateOf("jane.doe"));
        Assert.Equal(ServiceErrorTypes.OperationNotSupported, await RestoreRefused("sofia.martinez"));
        Assert.Equal(ServiceErrorTypes.OperationNotSupported, await RestoreRefused("wang.xiulan"));
    }

    [Fact]
    public async Task Calls_fail_during_maintenance()
    {
        await ModifyState("arnav.desai", "ADMIN_MAINTENANCE");
        Assert.Equal("ADMIN_MAINTENANCE", await StateOf("arnav.desai"));
        Assert.Single(await Stop(await IdOf("arnav.desai")));
        await ModifyState("arnav.desai", "AVAILABLE");
        Assert.Equal("AVAILABLE", await StateOf("arnav.desai"));
        Assert.Equal(ServiceErrorTypes.InvalidResourceState, (await Host.Refused(
            WorkSpacesOperations.ModifyWorkspaceState,
            new ModifyWorkspaceStateRequest
            {
                WorkspaceId = await IdOf("diego.ramirez"),
                WorkspaceState = "ADMIN_MAINTENANCE",
            })).Type);
    }

    [Fact]
    public async Task A_terminated_desktop_is_no_longer_listed_after_a_while()
    {
        var id = await IdOf("efua.owusu");
        Assert.Empty(await Terminate(id));
        Assert.Equal("TERMINATING", await StateOf("efua.owusu"));
        Host.Advance(301);
        Assert.Equal("TERMINATED", await StateOf("efua.owusu"));
        Host.Advance(5);
        Assert.DoesNotContain(await Desktops(), desktop => desktop.WorkspaceId == id);
        Assert.Equal("ResourceNotFound.Workspace", Assert.Single(await Terminate(id)).ErrorCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_migration_replaces_the_desktop_or_fails_silently(bool fails)
    {
        if (fails)
            Restart("DesktopMigration=FailsSilently");
        var source = await Of("arnav.desai");
        var bundle = (await Of("jane.doe")).BundleId;
        var answer = await Host.Call(
            WorkSpacesOperations.MigrateWorkspace,
            new MigrateWorkspaceRequest { SourceWorkspaceId = source.WorkspaceId, BundleId = bundle });
        Assert.Equal(source.WorkspaceId, answer.SourceWorkspaceId);
        Assert.Equal(["UPDATING", "PENDING"], await States());
        Assert.Equal(ServiceErrorTypes.OperationInProgress, (await Host.Refused(
            WorkSpacesOperations.MigrateWorkspace,
            new MigrateWorkspaceRequest { SourceWorkspaceId = source.WorkspaceId, BundleId = bundle })).Type);
        Host.Advance(2400);
        Assert.Equal(fails ? ["AVAILABLE", null] : ["TERMINATING", "AVAILABLE"], await States());
        Host.Advance(306);
        Assert.Equal(fails ? ["AVAILABLE", null] : [null, "AVAILABLE"], await States());
        var left = await Of("arnav.desai");
        Assert.Equal(fails ? source.BundleId : bundle, left.BundleId);
        var tags = await Host.Call(WorkSpacesOperations.DescribeTags, new DescribeTagsRequest { ResourceId = left.WorkspaceId });
        Assert.Contains(tags.TagList!, tag => tag is { Key: "team", Value: "sales" });

        async Task<IReadOnlyList<string?>> States()
        {
            var desktops = await Desktops();
            return [
                desktops.FirstOrDefault(desktop => desktop.WorkspaceId == source.WorkspaceId)?.State,
                desktops.FirstOrDefault(desktop => desktop.WorkspaceId == answer.TargetWorkspaceId)?.State,
            ];
        }
    }

    [Fact]
    public async Task A_directory_with_desktops_is_not_deregistered()
    {
        var (type, message) = await Host.Refused(
            WorkSpacesOperations.DeregisterWorkspaceDirectory,
            new DeregisterWorkspaceDirectoryRequest { DirectoryId = (await Of("jane.doe")).DirectoryId });
        Assert.Equal(ServiceErrorTypes.OperationNotSupported, type);
        Assert.Contains("WorkSpaces", message, StringComparison.Ordinal);
    }

    private async Task<string> RestoreRefused(string user) => (await Host.Refused(
        WorkSpacesOperations.RestoreWorkspace, new RestoreWorkspaceRequest { WorkspaceId = await IdOf(user) })).Type;
}
