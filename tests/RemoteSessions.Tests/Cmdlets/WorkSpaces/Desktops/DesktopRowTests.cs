using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

/// <summary>Tests rows whose columns contradict each other or don't identify a resource.</summary>
public sealed class DesktopRowTests : DesktopCmdletTest
{
    private const string OtherRegion = "arn:aws:workspaces:us-west-2:123456789012:workspace/";

    [Theory]
    [InlineData("Stop-WksDesktop", "ws-*", "arnav.desai")]
    [InlineData("Stop-WksDesktop", "a*", "arnav.desai")]
    [InlineData("Restart-WksDesktop", "jane.doe", "li.juan")]
    [InlineData("Start-WksDesktop", "d*", "carlos.salazar")]
    [InlineData("Remove-WksDesktop", "*", "efua.owusu")]
    [InlineData("Reset-WksDesktop", "j*", "li.juan")]
    [InlineData("Enable-WksDesktopMaintenance", "jane.doe", "li.juan")]
    [InlineData("Set-WksDesktop", "?i.juan", "jane.doe")]
    public void A_row_that_selects_a_desktop_of_another_user_changes_nothing(string command, string id, string user)
    {
        var row = CmdletSession.Row(("WorkspaceId", id), ("UserName", user), ("RunningMode", "AUTO_STOP"));
        Session.Pipe<WksDesktop>([row], command, ("Confirm", false));
        Assert.Equal(("InvalidArgument", row), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.Contains($"UserName '{user}'", $"{Session.Error.Record}", StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void A_row_whose_user_matches_all_selected_desktops_is_accepted()
    {
        Session.Pipe<WksDesktop>(
            [
                CmdletSession.Row(("WorkspaceId", "ARNAV.desai"), ("UserName", "arnav.desai")),
                CmdletSession.Row(("WorkspaceId", "d*"), ("UserName", "d*")),
            ],
            "Remove-WksDesktop", ("Force", true));
        Succeeded();
        Assert.Equal(1, Calls("TerminateWorkspaces"));
        Assert.Equal("TERMINATING TERMINATING", $"{StateOf("arnav.desai")} {StateOf("diego.ramirez")}");
    }

    [Fact]
    public void A_wait_for_a_desktop_of_another_user_is_an_error()
    {
        var row = CmdletSession.Row(("WorkspaceId", Of("jane.doe").WorkspaceId), ("UserName", "li.juan"));
        Assert.Empty(Session.Pipe<WksDesktop>([row], "Wait-WksDesktop"));
        Assert.Equal("InvalidArgument", Session.Error.Id);
    }

    [Theory]
    [InlineData("WorkspaceId", "Id")]
    [InlineData("WorkspaceId", "Arn")]
    [InlineData("Id", "Arn")]
    public void A_row_with_different_IDs_changes_nothing(string column, string other)
    {
        var (jane, juan) = (Of("jane.doe").WorkspaceId, Of("li.juan").WorkspaceId);
        var cell = other == "Arn" ? OtherRegion.Replace("us-west-2", "us-east-1", StringComparison.Ordinal) + juan : juan;
        Session.Pipe<WksDesktop>([CmdletSession.Row((column, jane), (other, cell))], "Remove-WksDesktop", ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Contains("identify different resources", $"{Session.Error.Record}", StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void A_desktop_in_another_Region_than_its_ARN_is_not_changed()
    {
        var id = Of("jane.doe").WorkspaceId;
        Session.Pipe<WksDesktop>(
            [CmdletSession.Row(("WorkspaceId", id), ("Arn", OtherRegion + id), ("Region", "us-east-1"))], "Remove-WksDesktop",
            ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Session.Run("Remove-WksDesktop", ("WorkspaceId", OtherRegion + id), ("Region", "us-east-1"), ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Assert.Contains("the Region us-west-2", $"{Session.Error.Record}", StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void The_error_about_a_row_of_another_Region_names_the_desktop()
    {
        var jane = Of("jane.doe");
        var row = CmdletSession.Row(
            ("DirectoryId", jane.DirectoryId), ("WorkspaceId", jane.WorkspaceId), ("UserName", jane.UserName), ("Region", "us-west-2"));
        Session.Pipe<WksDesktop>([row], "Restart-WksDesktop", ("Region", "us-east-1"), ("Force", true));
        Assert.StartsWith(
            $"The row for '{jane.WorkspaceId}' has the Region us-west-2", $"{Session.Error.Record}", StringComparison.Ordinal);
        row = CmdletSession.Row(("UserName", "jane.doe"), ("Region", "us-west-2"));
        Session.Pipe<WksDesktop>([row], "Get-WksDesktop", ("Region", "us-east-1"));
        Assert.StartsWith("The row for 'jane.doe' has the Region us-west-2", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_about_a_row_that_identifies_nothing_lists_all_columns()
    {
        Session.Pipe<WksDesktop>([CmdletSession.Row(("Usr", "jane.doe"))], "Get-WksDesktop");
        Assert.Contains(
            "one of the columns WorkspaceId, Id, Arn, DirectoryId, BundleId, UserName.", $"{Session.Error.Record}",
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Set-WksDesktop", "ComputeTypeName", "POWER", "ComputeType", "STANDARD")]
    [InlineData("Set-WksDesktop", "AutoStopMinutes", "60", "RunningModeAutoStopTimeoutInMinutes", "120")]
    [InlineData("New-WksDesktop", "Protocol", "WSP", "Protocols", "PCOIP")]
    public void A_row_with_different_values_for_a_setting_changes_nothing(
        string command, string column, string cell, string other, string otherCell)
    {
        var row = CmdletSession.Row(
            ("WorkspaceId", Of("li.juan").WorkspaceId), ("UserName", "li.juan"), (column, cell), (other, otherCell));
        Session.Pipe<WksDesktop>([row], command);
        Assert.Equal(("InvalidArgument", row), (Session.Error.Id, Session.Error.Record.TargetObject));
        Assert.Contains($"'{otherCell}'", $"{Session.Error.Record}", StringComparison.Ordinal);
        NothingChanged();
        // Only the test itself has sent a DescribeWorkspaces request.
        Assert.Equal(1, Calls("DescribeWorkspaces"));
    }

    [Fact]
    public void A_row_with_the_ID_and_the_name_of_different_pools_changes_nothing()
    {
        var pool = Pool("training");
        Session.Pipe<object>(
            [CmdletSession.Row(("PoolId", pool.PoolId), ("PoolName", "engineering"))], "Stop-WksPool", ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        Session.Pipe<object>(
            [CmdletSession.Row(("Name", "sales"), ("Arn", "arn:aws:workspaces:us-east-1:123456789012:directory/wsd-000000000"))],
            "Unregister-WksDirectory", ("Force", true));
        Assert.Equal("InvalidArgument", Session.Error.Id);
        NothingChanged();
    }
}
