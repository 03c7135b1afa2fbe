using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Tests.Emulator.WorkSpaces;

public sealed class DesktopListTests : DesktopTest
{
    [Fact]
    public async Task The_demo_data_contains_desktops_in_many_states()
    {
        var desktops = await Desktops();
        Assert.Equal(14, desktops.Count);
        Assert.Equal(
            ["ADMIN_MAINTENANCE", "AVAILABLE", "ERROR", "MAINTENANCE", "PENDING", "STOPPED", "UNHEALTHY"],
            desktops.Select(desktop => desktop.State!).Distinct().Order(StringComparer.Ordinal));
        var office = await Of("arnav.desai");
        Assert.Equal(("STANDARD", 80, 50, "AUTO_STOP", 60), (
            office.WorkspaceProperties!.ComputeTypeName, office.WorkspaceProperties.RootVolumeSizeGib,
            office.WorkspaceProperties.UserVolumeSizeGib, office.WorkspaceProperties.RunningMode,
            office.WorkspaceProperties.RunningModeAutoStopTimeoutInMinutes));
        Assert.Null((await Of("jane.doe")).WorkspaceProperties!.RunningModeAutoStopTimeoutInMinutes);
        Assert.NotNull((await Of("wang.xiulan")).VolumeEncryptionKey);
    }

    [Fact]
    public async Task A_standby_desktop_is_related_to_its_primary_desktop_in_another_Region()
    {
        var standby = await Of("wang.xiulan");
        var primary = Assert.Single(standby.RelatedWorkspaces!);
        Assert.Equal(("PRIMARY", "us-east-1"), (primary.Type, primary.Region));
        Host.Region = "us-east-1";
        var other = await Of("wang.xiulan");
        Assert.Equal((primary.WorkspaceId, "STANDBY"), (other.WorkspaceId, other.RelatedWorkspaces!.Single().Type));
        Assert.Equal(standby.WorkspaceId, other.StandbyWorkspacesProperties!.Single().StandbyWorkspaceId);
    }

    [Fact]
    public async Task Desktops_are_found_by_one_filter()
    {
        var jane = await Of("jane.doe");
        Assert.Equal(
            jane.WorkspaceId,
            (await Desktops(new DescribeWorkspacesRequest { DirectoryId = jane.DirectoryId, UserName = "JANE.DOE" })).Single().WorkspaceId);
        Assert.Equal(2, (await Desktops(new DescribeWorkspacesRequest { BundleId = jane.BundleId })).Count);
        Assert.Empty(await Desktops(new DescribeWorkspacesRequest { WorkspaceIds = ["ws-000000000"] }));
        Assert.Equal("InvalidParameterValuesException", (await Host.Refused(
            WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest { UserName = "jane.doe" })).Type);
        Assert.Equal("InvalidParameterValuesException", (await Host.Refused(
            WorkSpacesOperations.DescribeWorkspaces,
            new DescribeWorkspacesRequest { BundleId = jane.BundleId, DirectoryId = jane.DirectoryId })).Type);
    }

    [Fact]
    public async Task A_request_with_26_IDs_is_rejected()
    {
        var ids = Enumerable.Range(0, 26).Select(number => $"ws-00000000{number % 10}").ToList();
        Assert.Equal("InvalidParameterValuesException", (await Host.Refused(
            WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest { WorkspaceIds = ids })).Type);
        Assert.Equal("ValidationException", (await Host.Refused(
            WorkSpacesOperations.StartWorkspaces, new StartWorkspacesRequest
            {
                StartWorkspaceRequests = [.. ids.Select(id => new StartRequest { WorkspaceId = id })],
            })).Type);
    }

    [Theory]
    [InlineData("Absent", null)]
    [InlineData("Empty", "")]
    public async Task The_last_page_has_no_token_or_an_empty_token(string setting, string? last)
    {
        Restart("DesktopLastToken=" + setting);
        var first = await Host.Call(WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest { Limit = 10 });
        var second = await Host.Call(
            WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest { Limit = 10, NextToken = first.NextToken });
        Assert.Equal((10, 4, last), (first.Workspaces!.Count, second.Workspaces!.Count, second.NextToken));
        Assert.Equal(
            last,
            (await Host.Call(
                WorkSpacesOperations.DescribeWorkspacesConnectionStatus, new DescribeWorkspacesConnectionStatusRequest())).NextToken);
    }

    [Fact]
    public async Task Connection_statuses_are_those_of_the_last_check()
    {
        var ids = (await Desktops()).ToDictionary(desktop => desktop.WorkspaceId!, desktop => desktop.UserName!);
        var statuses = (await Statuses()).ToDictionary(status => ids[status.WorkspaceId!]);
        // The service hasn't checked the connections of two desktops: the new desktop, and the desktop that couldn't be created.
        Assert.Equal(["mateo.jackson", "sofia.martinez"], ids.Values.Except(statuses.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(
            ("CONNECTED", "DISCONNECTED", "UNKNOWN"),
            (statuses["jane.doe"].ConnectionState, statuses["li.juan"].ConnectionState, statuses["diego.ramirez"].ConnectionState));
        Assert.Null(statuses["efua.owusu"].LastKnownUserConnectionTimestamp);
        var now = Host.Time.GetUtcNow();
        Assert.Equal(95, Math.Round((now - statuses["diego.ramirez"].LastKnownUserConnectionTimestamp!.Value).TotalDays));
        Assert.All(statuses.Values, status => Assert.InRange((now - status.ConnectionStateCheckTimestamp!.Value).TotalSeconds, -1, 121));
        Assert.True(statuses.Values.Select(status => status.ConnectionStateCheckTimestamp).Distinct().Count() > 3);
    }

    [Fact]
    public async Task A_setting_determines_that_every_desktop_has_a_connection_status()
    {
        Restart("DesktopStatusAbsent=Never");
        Assert.Equal(14, (await Statuses()).Count);
    }

    [Fact]
    public async Task The_fault_omitItems_omits_connection_statuses()
    {
        var ids = (await Desktops()).Select(desktop => desktop.WorkspaceId!).Take(4).ToArray();
        Host.Emulator.Inject("omitItems");
        Assert.Equal([ids[1], ids[3]], (await Statuses(ids)).Select(status => status.WorkspaceId));
        Assert.Equal(4, (await Statuses(ids)).Count);
    }

    [Fact]
    public async Task A_setting_determines_whether_a_stopped_desktop_shows_its_IP_address()
    {
        Assert.NotNull((await Of("diego.ramirez")).IpAddress);
        Restart("DesktopStoppedAddress=Hidden");
        var stopped = await Of("diego.ramirez");
        Assert.Equal((null, null, null), (stopped.IpAddress, stopped.SubnetId, stopped.ComputerName));
        Assert.NotNull((await Of("jane.doe")).IpAddress);
    }

    [Fact]
    public async Task Snapshots_are_created_every_12_hours_and_of_both_volumes_only_while_the_desktop_is_healthy()
    {
        var now = Host.Time.GetUtcNow();
        var healthy = await Snapshots("jane.doe");
        Assert.Equal([3, 15], Hours(healthy.RebuildSnapshots!));
        Assert.Equal([3, 15], Hours(healthy.RestoreSnapshots!));
        var unhealthy = await Snapshots("mary.major");
        Assert.Equal([3, 15], Hours(unhealthy.RebuildSnapshots!));
        Assert.All(Hours(unhealthy.RestoreSnapshots!), hours => Assert.True(hours >= 48));
        Assert.Empty((await Snapshots("sofia.martinez")).RebuildSnapshots!);
        Assert.Equal(ServiceErrorTypes.ResourceNotFound, (await Host.Refused(
            WorkSpacesOperations.DescribeWorkspaceSnapshots,
            new DescribeWorkspaceSnapshotsRequest { WorkspaceId = "ws-000000000" })).Type);

        IEnumerable<int> Hours(IReadOnlyList<Snapshot> snapshots) =>
            snapshots.Select(snapshot => (int)Math.Round((now - snapshot.SnapshotTime!.Value).TotalHours));
    }

    [Fact]
    public async Task A_setting_adds_desktops()
    {
        Restart("WorkSpacesDesktops=60");
        var (all, token) = (0, (string?)null);
        do
        {
            var page = await Host.Call(
                WorkSpacesOperations.DescribeWorkspaces, new DescribeWorkspacesRequest { Limit = 25, NextToken = token });
            (all, token) = (all + page.Workspaces!.Count, page.NextToken);
        }
        while (token is not null);
        Assert.Equal(74, all);
    }

    private async Task<DescribeWorkspaceSnapshotsResult> Snapshots(string user) => await Host.Call(
        WorkSpacesOperations.DescribeWorkspaceSnapshots, new DescribeWorkspaceSnapshotsRequest { WorkspaceId = await IdOf(user) });
}
