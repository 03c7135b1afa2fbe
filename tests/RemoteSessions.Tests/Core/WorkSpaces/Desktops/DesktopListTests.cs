using RemoteSessions.Abstractions;
using RemoteSessions.Protocol;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Core.WorkSpaces.Desktops;

public sealed class DesktopListTests
{
    private readonly List<AwsServiceException> _failures = [];

    [Fact]
    public async Task Connections_are_read_with_one_call_for_25_desktops()
    {
        var service = new FakeDesktops(110);
        var desktops = await Read(service);
        Assert.Equal(Enumerable.Range(0, 110).Select(FakeDesktops.Id), desktops.Select(desktop => desktop.WorkspaceId));
        Assert.Equal((5, 5), (service.CallsOf("DescribeWorkspaces"), service.CallsOf("DescribeWorkspacesConnectionStatus")));
        Assert.Equal(11, desktops.Count(desktop => desktop.ConnectionState == "CONNECTED"));
    }

    [Fact]
    public async Task Connections_are_read_only_for_selected_desktops()
    {
        var service = new FakeDesktops(110);
        var desktops = await Read(service, desktop => desktop.State == "STOPPED");
        Assert.Equal(37, desktops.Count);
        Assert.Equal(
            [25, 12], service.Calls.Where(call => call.Operation == "DescribeWorkspacesConnectionStatus").Select(call => call.Size).Order()
                .Reverse());
    }

    [Fact]
    public async Task A_desktop_that_the_list_of_connections_omits_has_an_unknown_connection()
    {
        var desktops = await Read(new FakeDesktops(30) { IsOmitted = number => number == 7 });
        Assert.Equal(30, desktops.Count);
        var omitted = desktops[7];
        Assert.Equal((null, null), (omitted.ConnectionState, omitted.LastKnownUserConnectionTimestamp));
        Assert.False(omitted.IsUnused(DateTimeOffset.UtcNow, includeNeverUsed: true));
    }

    [Fact]
    public async Task Without_permission_to_read_connections_desktops_are_returned_with_one_error()
    {
        var service = new FakeDesktops(200) { StatusError = new ServiceError("AccessDeniedException", "You may not.") };
        var desktops = await Read(service);
        Assert.Equal(200, desktops.Count);
        Assert.All(desktops, desktop => Assert.Null(desktop.ConnectionState));
        Assert.Equal("AccessDeniedException", Assert.Single(_failures).Error.Type);
        Assert.InRange(service.CallsOf("DescribeWorkspacesConnectionStatus"), 1, 8);
    }

    [Fact]
    public async Task Only_connected_desktops_are_described()
    {
        var service = new FakeDesktops(250);
        var connected = await DesktopList.ReadConnectedAsync(service.Client, default).ReadAllAsync();
        Assert.Equal(25, connected.Count);
        Assert.All(connected, desktop => Assert.True(desktop.IsConnected));
        Assert.Equal(10, service.CallsOf("DescribeWorkspacesConnectionStatus"));
        Assert.Equal(
            [5, 20], service.Calls.Where(call => call.Operation == "DescribeWorkspaces").Select(call => call.Size).Order());
    }

    [Fact]
    public async Task No_desktop_is_described_if_no_user_is_connected()
    {
        var service = new FakeDesktops(60) { IsConnected = _ => false };
        Assert.Empty(await DesktopList.ReadConnectedAsync(service.Client, default).ReadAllAsync());
        Assert.Equal(0, service.CallsOf("DescribeWorkspaces"));
    }

    [Fact]
    public async Task The_last_connection_determines_whether_a_desktop_is_unused()
    {
        var desktops = await Read(new FakeDesktops(100) { IsConnected = number => number == 99 });
        var since = DateTimeOffset.UtcNow.AddDays(-60.5);
        var unused = desktops.Where(desktop => desktop.IsUnused(since, includeNeverUsed: false)).ToList();
        // The result contains the desktops with the numbers 61 to 98, except the desktops that have never been used.
        Assert.Equal(
            Enumerable.Range(61, 38).Where(number => number % 5 != 4).Select(FakeDesktops.Id), unused.Select(each => each.WorkspaceId));
        Assert.Equal(19, desktops.Count(desktop => desktop.IsUnused(DateTimeOffset.MinValue, includeNeverUsed: true)));
    }

    [Fact]
    public async Task A_poll_reads_only_connections()
    {
        var service = new FakeDesktops(60);
        var sessions = new DesktopSessions(service.Client);
        var connected = await DesktopList.ReadConnectedAsync(service.Client, default).ReadAllAsync();
        service.Calls.Clear();
        var polled = await sessions.PollAsync(connected, default);
        Assert.Equal(6, polled.Count);
        Assert.Equal([("DescribeWorkspacesConnectionStatus", 6)], service.Calls);
        Assert.Equal("user0", polled[FakeDesktops.Id(0)].UserName);
    }

    [Fact]
    public async Task A_text_that_is_not_a_desktop_ID_is_not_sent()
    {
        var service = new FakeDesktops(10);
        var found = await new DesktopSessions(service.Client).FindAsync(
            ["ws-000000003", "10000000-1111-2222-3333-444444444444", "ws-ABC", "ws-000000099"], default);
        Assert.Equal(["ws-000000003"], found.Keys);
        Assert.Equal([2, 1], service.Calls.Select(call => call.Size));
    }

    private Task<List<WksDesktop>> Read(FakeDesktops service, Func<WksDesktop, bool>? wanted = null) =>
        new DesktopList(service.Client, _failures.Add).ReadAsync(DesktopQuery.All, wanted ?? (_ => true), default).ReadAllAsync();
}
