using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

public sealed class StartStopDesktopTests : DesktopCmdletTest
{
    [Fact]
    public void Start_waits_until_desktops_are_available()
    {
        var started = Session.Run<WksDesktop>(
            "Start-WksDesktop", ("WorkspaceId", new[] { "carlos.salazar", "diego.ramirez" }), ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal("carlos.salazar diego.ramirez", Users(started));
        Assert.All(started, desktop => Assert.Equal("AVAILABLE", desktop.State));
        Assert.Equal(1, Calls("StartWorkspaces"));
    }

    [Fact]
    public void Starting_500_desktops_needs_20_calls_and_each_poll_needs_20_calls()
    {
        BeginDesktops(settings: ["WorkSpacesDesktops=1000", "DesktopStartingSeconds=0"]);
        var stopped = Desktops(("UserName", "user*"), ("State", "STOPPED"), ("SkipConnection", true));
        Assert.Equal(500, stopped.Count);
        var before = Calls("DescribeWorkspaces");
        var started = Session.Pipe<WksDesktop>(stopped, "Start-WksDesktop", ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(500, started.Count);
        // The command reads the desktops once before the change, and polls them once after it.
        Assert.Equal((20, 40), (Calls("StartWorkspaces"), Calls("DescribeWorkspaces") - before));
        before = Calls("DescribeWorkspaces");
        Assert.Equal(500, Session.Pipe<WksDesktop>(started, "Wait-WksDesktop").Count);
        Assert.Equal(20, Calls("DescribeWorkspaces") - before);
    }

    [Fact]
    public void An_ALWAYS_ON_desktop_is_one_error_and_the_others_are_started()
    {
        var id = Of("li.juan").WorkspaceId;
        Session.Run("Start-WksDesktop", ("WorkspaceId", new[] { "li.juan", "carlos.salazar" }), ("Wait", true));
        Failed("OperationNotSupportedException", ErrorCategory.InvalidOperation, id, "ALWAYS_ON", "li.juan");
    }

    [Fact]
    public void An_ALWAYS_ON_desktop_is_not_stopped()
    {
        Session.Run(
            "Stop-WksDesktop", ("WorkspaceId", new[] { "li.juan", "arnav.desai" }), ("Wait", true), ("Confirm", false));
        var error = Assert.Single(Session.Errors);
        Assert.Contains("Set-WksDesktop -RunningMode AUTO_STOP", $"{error}", StringComparison.Ordinal);
        Assert.Equal(("AVAILABLE", "STOPPED"), (StateOf("li.juan"), StateOf("arnav.desai")));
    }

    [Fact]
    public void Each_item_that_the_service_rejects_is_an_error_and_the_others_continue()
    {
        Session.Emulator.Inject("failItem", "StartWorkspaces");
        var first = Of("carlos.salazar");
        var started = Session.Pipe<WksDesktop>(
            [first, Of("diego.ramirez"), Of("nikhil.jayashankar")], "Start-WksDesktop", ("Wait", true), ("PassThru", true));
        Assert.Equal("diego.ramirez", Users(started));
        Assert.Equal(2, Session.Errors.Count);
        Assert.Equal(
            "InternalFailure.Workspace InvalidResourceStateException",
            Line(Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])));
        var rejected = Session.Errors.Single(error => $"{error.TargetObject}" == first.WorkspaceId);
        Assert.Equal(ErrorCategory.ResourceUnavailable, rejected.CategoryInfo.Category);
        Assert.Contains($"AWS rejected the request for '{first.WorkspaceId}' in us-east-1: ", $"{rejected}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_desktop_that_vanished_after_it_was_read_is_an_error_and_the_others_continue()
    {
        var desktops = Desktops(("WorkspaceId", new[] { "carlos.salazar", "diego.ramirez" }));
        Session.Run("Remove-WksDesktop", ("WorkspaceId", "carlos.salazar"), ("Force", true), ("Wait", true));
        Succeeded();
        var deleted = desktops.Single(desktop => desktop.UserName == "carlos.salazar");
        Assert.Equal("diego.ramirez", Users(Session.Pipe<WksDesktop>(desktops, "Start-WksDesktop", ("Wait", true), ("PassThru", true))));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, deleted.WorkspaceId);
    }

    [Fact]
    public void A_start_that_ends_in_UNHEALTHY_is_an_error()
    {
        var id = Of("carlos.salazar").WorkspaceId;
        Session.Emulator.Inject("failStart", "StartWorkspaces");
        Session.Run("Start-WksDesktop", ("WorkspaceId", "carlos.salazar"), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "UNHEALTHY");
    }

    [Fact]
    public void Stop_skips_desktops_with_a_connected_user_and_reports_it()
    {
        Session.Run("Stop-WksDesktop", ("WorkspaceId", "a*"), ("Confirm", false), ("Wait", true));
        Succeeded();
        var warning = Assert.Single(Session.Warnings);
        Assert.Contains("akua.mansa is connected", warning, StringComparison.Ordinal);
        Assert.Contains("-IncludeConnected", warning, StringComparison.Ordinal);
        Assert.Equal(("AVAILABLE", "STOPPED"), (StateOf("akua.mansa"), StateOf("arnav.desai")));
        Session.Run("Stop-WksDesktop", ("WorkspaceId", "akua.mansa"), ("IncludeConnected", true), ("Force", true), ("Wait", true));
        Succeeded();
        Assert.Empty(Session.Warnings);
        Assert.Equal("STOPPED", StateOf("akua.mansa"));
    }

    [Fact]
    public void A_desktop_whose_connection_is_unknown_is_not_stopped()
    {
        var id = Of("arnav.desai").WorkspaceId;
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesConnectionStatus", 1);
        Session.Run("Stop-WksDesktop", ("WorkspaceId", "arnav.desai"), ("Force", true));
        Failed(
            "AccessDeniedException", ErrorCategory.PermissionDenied, id, "-IncludeConnected",
            "may be connected");
        NothingChanged();
    }

    [Fact]
    public void A_desktop_that_the_status_call_omits_is_not_stopped()
    {
        var ids = Desktops(("WorkspaceId", new[] { "akua.mansa", "arnav.desai" })).Select(desktop => desktop.WorkspaceId).ToArray();
        Session.Emulator.Inject("omitItems", "DescribeWorkspacesConnectionStatus");
        Session.Run("Stop-WksDesktop", ("WorkspaceId", ids), ("Force", true), ("Wait", true));
        Assert.Equal("ConnectionStateUnknown", Session.Error.Id);
        Assert.Equal(1, Session.Errors.Count + Session.Warnings.Count + Calls("StopWorkspaces") - 1);
    }

    [Theory]
    [InlineData("Start-WksDesktop", "diego.ramirez", "Start WorkSpaces desktop", "diego.ramirez, STOPPED, last used ")]
    [InlineData("Stop-WksDesktop", "arnav.desai", "Stop WorkSpaces desktop", "arnav.desai, AVAILABLE, last used ")]
    [InlineData("Restart-WksDesktop", "jane.doe", "disconnects its user", "jane.doe, AVAILABLE, the user is connected)")]
    [InlineData("Remove-WksDesktop", "efua.owusu", "with all data", "efua.owusu, STOPPED, never used)")]
    [InlineData("Enable-WksDesktopMaintenance", "li.juan", "into maintenance", "li.juan, AVAILABLE, last used ")]
    [InlineData("Disable-WksDesktopMaintenance", "nikhil.jayashankar", "End maintenance",
        "nikhil.jayashankar, ADMIN_MAINTENANCE, last used ")]
    public void WhatIf_shows_the_user_the_state_and_the_last_use(string command, string user, string action, string about)
    {
        var host = new RecordingHost();
        BeginDesktops(host: host);
        var id = Of(user).WorkspaceId!;
        Session.Run(command, ("WorkspaceId", user), ("WhatIf", true));
        Succeeded();
        var line = Assert.Single(host.Lines, line => line.StartsWith("What if", StringComparison.Ordinal));
        Assert.Contains(action, line, StringComparison.Ordinal);
        Assert.Contains($"{id} ({about}", line, StringComparison.Ordinal);
        NothingChanged();
    }

    [Theory]
    [InlineData("Start-WksDesktop")]
    [InlineData("Stop-WksDesktop")]
    [InlineData("Restart-WksDesktop")]
    [InlineData("Remove-WksDesktop")]
    [InlineData("Enable-WksDesktopMaintenance")]
    [InlineData("Disable-WksDesktopMaintenance")]
    [InlineData("Wait-WksDesktop")]
    public void Unknown_desktops_are_errors(string command)
    {
        (string, object?)[] unasked = command is "Wait-WksDesktop" ? [] : [("WhatIf", true)];
        Session.Run(command, [("WorkspaceId", new[] { Unknown, "nobody", "nothing*" }), .. unasked]);
        Assert.Equal(
            "NameNotFound NameNotFound ResourceNotFoundException",
            Line(Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0])));
        NothingChanged();
    }

    [Fact]
    public void A_desktop_that_is_already_running_or_stopped_is_not_changed()
    {
        Session.Run("Start-WksDesktop", ("WorkspaceId", "arnav.desai"), ("Verbose", true));
        Assert.Contains(Session.Verbose, line => line.EndsWith("is AVAILABLE. Nothing was changed.", StringComparison.Ordinal));
        Session.Run("Stop-WksDesktop", ("WorkspaceId", "diego.ramirez"), ("Force", true), ("Verbose", true));
        Assert.Contains(Session.Verbose, line => line.EndsWith("is STOPPED. Nothing was changed.", StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public void The_rows_of_a_CSV_file_are_processed_in_their_Regions()
    {
        var rows = Desktops(("Region", new[] { "us-east-1", "us-west-2" }), ("UserName", "carlos.salazar"))
            .Select(desktop => CmdletSession.Row(("WorkspaceId", desktop.WorkspaceId), ("Region", desktop.Region))).ToArray();
        var started = Session.Pipe<WksDesktop>(rows, "Start-WksDesktop", ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal("us-east-1 us-west-2", Line(started.Select(desktop => desktop.Region)));
        Assert.Equal(2, Calls("StartWorkspaces"));
    }

    [Fact]
    public void An_ID_of_another_Region_is_an_error()
    {
        var other = Desktops(("Region", "us-west-2"), ("WorkspaceId", "carlos.salazar")).Single().WorkspaceId;
        Session.Run("Start-WksDesktop", ("WorkspaceId", other));
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, other, "wasn't found in us-east-1");
        NothingChanged();
    }

    [Fact]
    public void A_desktop_that_is_specified_twice_is_changed_once()
    {
        var desktop = Of("carlos.salazar");
        var started = Session.Pipe<WksDesktop>([desktop, desktop], "Start-WksDesktop", ("PassThru", true), ("Wait", true));
        Succeeded();
        Assert.Single(started);
    }

    [Fact]
    public void A_row_with_the_ID_and_the_user_of_different_desktops_is_an_error()
    {
        var row = CmdletSession.Row(("WorkspaceId", Of("carlos.salazar").WorkspaceId), ("UserName", "diego.ramirez"));
        Session.Pipe<WksDesktop>([row], "Start-WksDesktop");
        Assert.Equal("InvalidArgument", Session.Error.Id);
        NothingChanged();
    }
}
