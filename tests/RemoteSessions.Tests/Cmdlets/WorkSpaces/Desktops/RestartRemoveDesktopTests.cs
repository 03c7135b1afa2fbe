using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

public sealed class RestartRemoveDesktopTests : DesktopCmdletTest
{
    [Fact]
    public void A_restart_makes_an_UNHEALTHY_desktop_AVAILABLE_and_is_waited_for()
    {
        var restarted = Session.Run<WksDesktop>(
            "Restart-WksDesktop", ("WorkspaceId", new[] { "mary.major", "li.juan" }), ("Force", true), ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.All(restarted, desktop => Assert.Equal("AVAILABLE", desktop.State));
        Assert.Equal("li.juan mary.major", Users(restarted));
        Assert.Equal(1, Calls("RebootWorkspaces"));
    }

    [Fact]
    public void A_restart_whose_response_is_lost_is_not_repeated_and_is_an_error_for_each_desktop()
    {
        Session.Emulator.Inject("loseAnswer", "RebootWorkspaces");
        Session.Run("Restart-WksDesktop", ("WorkspaceId", new[] { "li.juan", "arnav.desai" }), ("Force", true));
        Assert.Equal(2, Session.Errors.Count);
        Assert.All(Session.Errors, error => Assert.StartsWith("OutcomeUnknown,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal(1, Calls("RebootWorkspaces"));
    }

    [Fact]
    public void An_interrupted_restart_reports_what_was_sent()
    {
        var host = new RecordingHost();
        BeginDesktops(host: host, settings: "WorkSpacesDesktops=80");
        var ids = Desktops(("UserName", "user*"), ("State", "AVAILABLE"), ("SkipConnection", true)).Select(desktop => desktop.WorkspaceId)
            .ToArray();
        Assert.Equal(40, ids.Length);
        Session.Emulator.Inject("slowAnswer", "RebootWorkspaces");
        StopWhen(
            () => Calls("RebootWorkspaces") > 0, "Restart-WksDesktop", ("WorkspaceId", ids), ("Force", true), ("ThrottleLimit", 1));
        var line = Assert.Single(host.Lines, line => line.Contains("was interrupted", StringComparison.Ordinal));
        Assert.Contains("Of 40 items", line, StringComparison.Ordinal);
        Assert.Contains("15 were not sent", line, StringComparison.Ordinal);
        Assert.Contains("RebootWorkspaces was sent for 25 items, but no response arrived", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_that_ends_in_UNHEALTHY_is_an_error()
    {
        var id = Of("li.juan").WorkspaceId;
        Session.Emulator.Inject("failStart", "RebootWorkspaces");
        Session.Run("Restart-WksDesktop", ("WorkspaceId", "li.juan"), ("Force", true), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "UNHEALTHY");
    }

    [Fact]
    public void Wait_returns_after_removed_desktops_are_no_longer_listed()
    {
        var removed = Of("efua.owusu");
        Session.Run("Remove-WksDesktop", ("WorkspaceId", new[] { "efua.owusu", "diego.ramirez" }), ("Force", true), ("Wait", true));
        Succeeded();
        Assert.Equal((12, 1), (Desktops().Count, Calls("TerminateWorkspaces")));
        Assert.Empty(Session.Pipe<WksDesktop>([removed], "Wait-WksDesktop", ("For", "Removed")));
        Succeeded();
    }

    [Fact]
    public void Removing_prompts_for_confirmation_and_No_keeps_the_desktop()
    {
        var host = new RecordingHost(No);
        BeginDesktops(host: host);
        Session.Run("Remove-WksDesktop", ("WorkspaceId", "diego.ramirez"));
        var question = Assert.Single(host.Questions);
        Assert.Contains("diego.ramirez, STOPPED, last used ", question.Message, StringComparison.Ordinal);
        Assert.Contains("95 days ago", question.Message, StringComparison.Ordinal);
        NothingChanged();
    }

    [Fact]
    public void Maintenance_can_be_enabled_and_disabled()
    {
        var desktop = Session.Run<WksDesktop>("Enable-WksDesktopMaintenance", ("WorkspaceId", "li.juan"), ("PassThru", true)).Single();
        Assert.Equal("ADMIN_MAINTENANCE", desktop.State);
        Session.Pipe<WksDesktop>([desktop], "Enable-WksDesktopMaintenance");
        Assert.Equal(1, Calls("ModifyWorkspaceState"));
        Assert.Equal(
            "AVAILABLE", Session.Pipe<WksDesktop>([desktop], "Disable-WksDesktopMaintenance", ("PassThru", true)).Single().State);
        Succeeded();
    }

    [Fact]
    public void Enabling_maintenance_of_a_stopped_desktop_is_an_error_and_the_others_continue()
    {
        var id = Of("diego.ramirez").WorkspaceId;
        Session.Run("Enable-WksDesktopMaintenance", ("WorkspaceId", new[] { "diego.ramirez", "li.juan" }));
        Failed("InvalidResourceStateException", ErrorCategory.InvalidOperation, id);
        Assert.Equal("ADMIN_MAINTENANCE", StateOf("li.juan"));
    }

    [Theory]
    [InlineData("Stopped", "diego.ramirez")]
    [InlineData("Available", "sofia.martinez")]
    [InlineData("Modified", "saanvi.sarkar")]
    public void A_wait_returns_a_desktop_that_is_in_the_requested_state(string goal, string user)
    {
        BeginDesktops(timeScale: 6000);
        Assert.Equal(user, Users(Session.Run<WksDesktop>("Wait-WksDesktop", ("WorkspaceId", user), ("For", goal))));
        Succeeded();
    }

    [Fact]
    public void A_wait_for_a_state_that_is_not_reached_ends_with_an_error()
    {
        var id = Of("mateo.jackson").WorkspaceId;
        Session.Run("Wait-WksDesktop", ("WorkspaceId", "mateo.jackson"));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "could not be created");
        Session.Run("Wait-WksDesktop", ("WorkspaceId", "jane.doe"), ("For", "Stopped"), ("TimeoutSeconds", 5));
        Assert.Equal("WaitFailed", Session.Error.Id);
    }
}
