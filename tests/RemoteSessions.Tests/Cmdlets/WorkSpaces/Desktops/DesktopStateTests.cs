using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

/// <summary>Tests requests that AWS rejects because of the state of a desktop.</summary>
public sealed class DesktopStateTests : DesktopCmdletTest
{
    [Theory]
    [InlineData("Start-WksDesktop", "StartWorkspaces", "carlos.salazar", "AVAILABLE STARTING")]
    [InlineData("Stop-WksDesktop", "StopWorkspaces", "arnav.desai", "STOPPED STOPPING")]
    [InlineData("Enable-WksDesktopMaintenance", "ModifyWorkspaceState", "li.juan", "ADMIN_MAINTENANCE")]
    [InlineData("Disable-WksDesktopMaintenance", "ModifyWorkspaceState", "nikhil.jayashankar", "AVAILABLE")]
    public void A_change_whose_first_response_is_lost_succeeds(string command, string operation, string user, string states)
    {
        Session.Emulator.Inject("loseAnswer", operation);
        var changed = Session.Run<WksDesktop>(command, ("WorkspaceId", user), ("PassThru", true), ("Confirm", false));
        Succeeded();
        Assert.Equal((user, 2), (Users(changed), Calls(operation)));
        Assert.Contains(changed.Single().State!, states.Split(' '));
    }

    [Theory]
    [InlineData("Start-WksDesktop", "paulo.santos", "STOPPED can be started")]
    [InlineData("Start-WksDesktop", "nikhil.jayashankar", "STOPPED can be started")]
    [InlineData("Stop-WksDesktop", "paulo.santos", "can be stopped")]
    [InlineData("Stop-WksDesktop", "nikhil.jayashankar", "can be stopped")]
    [InlineData("Restart-WksDesktop", "diego.ramirez", "run Start-WksDesktop")]
    [InlineData("Restart-WksDesktop", "sofia.martinez", "can be restarted")]
    [InlineData("Restart-WksDesktop", "paulo.santos", "can be restarted")]
    [InlineData("Enable-WksDesktopMaintenance", "diego.ramirez", "run Start-WksDesktop -Wait")]
    [InlineData("Enable-WksDesktopMaintenance", "mary.major", "only if the desktop is AVAILABLE")]
    public void A_desktop_in_the_wrong_state_is_an_error_before_anything_is_sent(string command, string user, string message)
    {
        var desktop = Of(user);
        foreach (var whatIf in new[] { true, false })
        {
            Session.Run(command, ("WorkspaceId", user), ("WhatIf", whatIf), ("Confirm", false));
            Failed(
                "InvalidResourceStateException", ErrorCategory.InvalidOperation, desktop.WorkspaceId, message,
                $"{desktop.WorkspaceId} ({user}) is {desktop.State}.");
        }

        NothingChanged();
    }

    [Theory]
    [InlineData("ResourceNotFound.Workspace", ErrorCategory.ObjectNotFound)]
    [InlineData("ResourceExists.WorkSpace", ErrorCategory.ResourceExists)]
    [InlineData("OperationNotSupported.Workspace", ErrorCategory.InvalidOperation)]
    [InlineData("InvalidResourceState.Workspace", ErrorCategory.InvalidOperation)]
    [InlineData("InvalidUserConfiguration.Workspace", ErrorCategory.InvalidArgument)]
    [InlineData("InternalFailure.Workspace", ErrorCategory.ResourceUnavailable)]
    public void The_code_of_an_item_determines_the_category(string code, ErrorCategory category) =>
        Assert.Equal(category, ErrorRecords.Create(code, "The request failed.", null, "Stop-WksDesktop").CategoryInfo.Category);

    [Fact]
    public void WhatIf_says_that_the_last_use_could_not_be_determined()
    {
        var host = new RecordingHost();
        BeginDesktops(host: host);
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesConnectionStatus");
        Session.Run("Remove-WksDesktop", ("WorkspaceId", "diego.ramirez"), ("WhatIf", true));
        Succeeded();
        Assert.Contains(
            host.Lines, line => line.Contains("STOPPED, the last use couldn't be determined: ", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_about_the_connection_says_first_what_failed()
    {
        var id = Of("arnav.desai").WorkspaceId;
        Session.Emulator.Inject("accessDenied", "DescribeWorkspacesConnectionStatus");
        Session.Run("Stop-WksDesktop", ("WorkspaceId", "arnav.desai"), ("Force", true));
        Assert.StartsWith(
            $"The desktop {id} wasn't stopped because its user may be connected: ", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void Piped_desktops_without_a_connected_user_have_no_session()
    {
        var desktops = Desktops();
        var sessions = Session.Pipe<RemoteSession>(desktops, "Get-RemoteSession");
        Succeeded();
        Assert.Equal("akua.mansa jane.doe", Line(sessions.Select(session => session.UserId)));
        Assert.Empty(Session.Pipe<object>([Of("mateo.jackson"), Of("li.juan").WorkspaceId!], "Get-RemoteSession"));
        Succeeded();
        Session.Pipe<object>([Unknown], "Get-RemoteSession");
        Failed("ResourceNotFoundException", ErrorCategory.ObjectNotFound, Unknown, "us-east-1");
    }

    [Fact]
    public void The_message_about_unchanged_settings_names_the_desktop_and_its_user()
    {
        var id = Of("diego.ramirez").WorkspaceId;
        Session.Run("Set-WksDesktop", ("WorkspaceId", "diego.ramirez"), ("RunningMode", "AUTO_STOP"), ("Verbose", true));
        Assert.Contains($"The WorkSpaces desktop {id} (diego.ramirez) already has these settings. Nothing was changed.", Session.Verbose);
    }
}
