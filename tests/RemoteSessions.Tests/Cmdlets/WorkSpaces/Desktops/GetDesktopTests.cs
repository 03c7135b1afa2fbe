using System.Management.Automation;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

public sealed class GetDesktopTests : DesktopCmdletTest
{
    [Fact]
    public void All_desktops_are_returned_with_their_connections_after_two_calls()
    {
        var desktops = Desktops();
        Succeeded();
        Assert.Equal(14, desktops.Count);
        Assert.Equal("akua.mansa jane.doe", Users(desktops.Where(desktop => desktop.ConnectionState == "CONNECTED")));
        Assert.Equal((1, 1), (Calls("DescribeWorkspaces"), Calls("DescribeWorkspacesConnectionStatus")));
    }

    [Fact]
    public void One_call_reads_the_connections_of_25_desktops()
    {
        BeginDesktops(settings: "WorkSpacesDesktops=286");
        Assert.Equal(300, Desktops().Count);
        Assert.Equal((12, 12), (Calls("DescribeWorkspaces"), Calls("DescribeWorkspacesConnectionStatus")));
    }

    [Theory]
    [InlineData("WorkspaceId", "jane.doe", "jane.doe")]
    [InlineData("WorkspaceId", "*.m*", "akua.mansa mary.major sofia.martinez")]
    [InlineData("UserName", "JANE.DOE", "jane.doe")]
    [InlineData("UserName", "nobody", "")]
    [InlineData("UserName", "?i*", "diego.ramirez li.juan nikhil.jayashankar")]
    [InlineData("State", "UNHEALTHY,ERROR", "mary.major mateo.jackson")]
    [InlineData("RunningMode", "always_on", "jane.doe li.juan mary.major mateo.jackson saanvi.sarkar wang.xiulan")]
    [InlineData("ComputerName", "nothing*", "")]
    [InlineData("ConnectionState", "CONNECTED", "akua.mansa jane.doe")]
    public void Desktops_are_found_by_their_properties(string parameter, string values, string users)
    {
        Assert.Equal(users, Users(Desktops((parameter, values.Split(',')))));
        Succeeded();
    }

    [Theory]
    [InlineData(Unknown, "ResourceNotFoundException")]
    [InlineData("nobody", "NameNotFound")]
    public void An_unknown_desktop_is_an_error_and_existing_desktops_are_returned(string unknown, string id)
    {
        Assert.Equal("jane.doe", Users(Desktops(("WorkspaceId", new[] { "jane.doe", unknown }))));
        Failed(id, ErrorCategory.ObjectNotFound, unknown, "wasn't found in us-east-1", "Get-WksDesktop");
    }

    [Fact]
    public void Ids_are_read_in_batches_of_25()
    {
        BeginDesktops(settings: "WorkSpacesDesktops=60");
        var ids = Desktops(("SkipConnection", true)).Select(desktop => desktop.WorkspaceId).Take(60).ToArray();
        var before = Calls("DescribeWorkspaces");
        Assert.Equal(ids, Desktops(("WorkspaceId", ids)).Select(desktop => desktop.WorkspaceId));
        Assert.Equal((3, 3), (Calls("DescribeWorkspaces") - before, Calls("DescribeWorkspacesConnectionStatus")));
    }

    [Fact]
    public void UnusedFor_returns_desktops_whose_users_have_not_connected_for_this_time()
    {
        Assert.Equal("diego.ramirez", Users(Desktops(("UnusedFor", "60d"))));
        Assert.Equal("diego.ramirez li.juan", Users(Desktops(("UnusedFor", "30d"))));
        Assert.Equal("diego.ramirez efua.owusu", Users(Desktops(("UnusedFor", "60d"), ("IncludeNeverUsed", true))));
    }

    [Fact]
    public void A_desktop_without_a_connection_state_is_not_unused()
    {
        Session.Emulator.Inject("omitItems", "DescribeWorkspacesConnectionStatus");
        var all = Desktops();
        Assert.Equal(14, all.Count);
        Assert.InRange(all.Count(desktop => desktop.ConnectionState is null), 7, 9);
        Session.Emulator.Inject("omitItems", "DescribeWorkspacesConnectionStatus");
        var unused = Desktops(("UnusedFor", "1s"), ("IncludeNeverUsed", true));
        Assert.NotEmpty(unused);
        Assert.All(unused, desktop => Assert.NotNull(desktop.ConnectionState));
    }

    [Fact]
    public void Without_permission_to_read_connections_the_desktops_are_returned_with_one_error()
    {
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesConnectionStatus", 10);
        Assert.Equal(14, Desktops().Count);
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "connection states");
        Assert.Empty(Desktops(("UnusedFor", "1d"), ("IncludeNeverUsed", true)));
        Failed("AccessDeniedException", ErrorCategory.PermissionDenied, "connection states");
    }

    [Fact]
    public void SkipConnection_reads_no_connections()
    {
        var desktops = Desktops(("SkipConnection", true));
        Assert.Equal(14, desktops.Count);
        Assert.All(desktops, desktop => Assert.Null(desktop.ConnectionState));
        Assert.Equal(0, Calls("DescribeWorkspacesConnectionStatus"));
    }

    [Theory]
    [InlineData("UnusedFor", "60d", "SkipConnection")]
    [InlineData("ConnectionState", "CONNECTED", "SkipConnection")]
    [InlineData("State", "STOPPED", "IncludeNeverUsed")]
    public void Conflicting_parameters_are_an_error(string parameter, string value, string other)
    {
        Desktops((parameter, value), (other, true));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, null, "-" + other);
        Assert.Equal(0, Calls("DescribeWorkspaces"));
    }

    [Fact]
    public void Throttling_in_the_middle_of_the_list_is_retried()
    {
        BeginDesktops(settings: "WorkSpacesDesktops=100");
        Session.Emulator.Inject("throttle", "DescribeWorkspaces");
        Assert.Equal(114, Desktops().Count);
        Succeeded();
    }

    [Fact]
    public void The_desktops_of_a_directory_or_bundle_are_filtered_by_the_service()
    {
        BeginDesktops(settings: "WorkSpacesDesktops=60");
        var directory = Session.Run<WksDirectory>("Get-WksDirectory", ("WorkspaceType", "PERSONAL")).Single();
        Assert.Equal(74, Desktops(("DirectoryId", directory.Name), ("SkipConnection", true)).Count);
        Assert.Equal("jane.doe", Users(Desktops(("DirectoryId", directory.DirectoryId), ("UserName", "jane.doe"))));
        var before = Calls("DescribeWorkspaces");
        var developer = Session.Run<WksBundle>("Get-WksBundle", ("Name", "Developer desktop")).Single();
        Assert.Equal("jane.doe saanvi.sarkar", Users(Desktops(("BundleId", developer.BundleId))));
        Assert.Equal(1, Calls("DescribeWorkspaces") - before);
        Assert.Equal("jane.doe saanvi.sarkar", Users(Session.Pipe<WksDesktop>([developer], "Get-WksDesktop")));
        Assert.Equal(74, Session.Pipe<WksDesktop>([directory], "Get-WksDesktop", ("SkipConnection", true)).Count);
        Succeeded();
    }

    [Fact]
    public void An_unknown_directory_or_bundle_is_an_error_but_a_directory_without_desktops_is_not()
    {
        Assert.Empty(Desktops(("DirectoryId", "d-0000000000")));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "d-0000000000", "Get-WksDirectory");
        Assert.Empty(Desktops(("BundleId", "wsb-000000000")));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, "wsb-000000000", "Get-WksBundle");
        Assert.Empty(Desktops(("DirectoryId", "sales")));
        Succeeded();
    }

    [Fact]
    public void A_row_identifies_a_desktop_by_its_ID_or_by_its_user()
    {
        var jane = Of("jane.doe");
        Assert.Equal("jane.doe", Users(Session.Pipe<WksDesktop>([CmdletSession.Row(("WorkspaceId", jane.WorkspaceId))], "Get-WksDesktop")));
        Assert.Equal("li.juan", Users(Session.Pipe<WksDesktop>([CmdletSession.Row(("UserName", "li.juan"))], "Get-WksDesktop")));
        Succeeded();
    }

    [Fact]
    public void Desktops_of_several_Regions_are_returned_together()
    {
        var desktops = Desktops(("Region", new[] { "us-east-1", "us-west-2" }), ("UserName", "jane.doe"));
        Assert.Equal("us-east-1 us-west-2", Line(desktops.Select(desktop => desktop.Region)));
        Assert.Equal(2, desktops.Select(desktop => desktop.WorkspaceId).Distinct().Count());
    }

    [Fact]
    public void Snapshots_show_whether_they_can_be_used_to_rebuild_or_restore()
    {
        var snapshots = Session.Run<WksDesktopSnapshot>("Get-WksDesktopSnapshot", ("WorkspaceId", "li.juan"));
        Succeeded();
        Assert.Equal("Rebuild Restore", Line(snapshots.Select(snapshot => snapshot.UsedFor).Distinct()));
        Assert.All(snapshots, snapshot => Assert.NotNull(snapshot.SnapshotTime));
        Assert.Empty(Session.Run("Get-WksDesktopSnapshot", ("WorkspaceId", "sofia.martinez")));
        Succeeded();
    }

    [Fact]
    public void Listing_snapshots_of_an_unknown_desktop_is_an_error()
    {
        Assert.Empty(Session.Run("Get-WksDesktopSnapshot", ("WorkspaceId", Unknown)));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, Unknown, "Get-WksDesktop");
    }
}
