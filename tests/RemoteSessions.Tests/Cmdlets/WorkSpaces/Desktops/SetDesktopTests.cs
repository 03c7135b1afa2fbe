using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

public sealed class SetDesktopTests : DesktopCmdletTest
{
    [Fact]
    public void The_running_mode_and_its_default_auto_stop_time_need_one_call()
    {
        var changed = Set(
            "li.juan", ("RunningMode", "auto_stop"), ("RunningModeAutoStopTimeoutInMinutes", 60), ("Wait", true)).Single();
        Succeeded();
        Assert.Equal(("AUTO_STOP", 60, 1), (
            changed.RunningMode, changed.RunningModeAutoStopTimeoutInMinutes, Calls("ModifyWorkspaceProperties")));
    }

    [Fact]
    public void Each_property_is_changed_with_its_own_call_after_the_previous_change_has_ended()
    {
        BeginDesktops(timeScale: 6000);
        var changed = Set(
            "li.juan", ("RunningMode", "AUTO_STOP"), ("AutoStopMinutes", 120), ("RootVolumeSizeGib", 175), ("UserVolumeSizeGib", 200),
            ("ComputeType", "POWER"), ("Wait", true)).Single();
        Succeeded();
        Assert.Equal(
            ("AUTO_STOP", 120, 175, 200, "POWER", "AVAILABLE"),
            (changed.RunningMode, changed.RunningModeAutoStopTimeoutInMinutes, changed.RootVolumeSizeGib, changed.UserVolumeSizeGib,
                changed.ComputeTypeName, changed.State));
        Assert.Equal(5, Calls("ModifyWorkspaceProperties"));
    }

    [Fact]
    public void Importing_the_same_rows_again_sends_no_changes()
    {
        var rows = Desktops(("WorkspaceId", new[] { "li.juan", "jane.doe", "carlos.salazar" })).Select(Exported).ToList();
        Session.Pipe<WksDesktop>(rows, "Set-WksDesktop", ("RunningMode", "AUTO_STOP"), ("Wait", true));
        Succeeded();
        // The desktop of carlos.salazar already has this running mode.
        Assert.Equal(2, Calls("ModifyWorkspaceProperties"));
        var again = Session.Pipe<WksDesktop>(rows, "Set-WksDesktop", ("RunningMode", "AUTO_STOP"), ("Verbose", true));
        Succeeded();
        Assert.Equal((3, 2), (again.Count, Calls("ModifyWorkspaceProperties")));
        Assert.All(again, desktop => Assert.Equal("AUTO_STOP", desktop.RunningMode));
    }

    [Fact]
    public void Each_row_has_its_own_settings_and_Region()
    {
        var rows = new[]
        {
            CmdletSession.Row(("WorkspaceId", Of("carlos.salazar").WorkspaceId), ("AutoStopMinutes", "180"), ("RunningMode", "")),
            CmdletSession.Row(("WorkspaceId", Of("diego.ramirez").WorkspaceId), ("AutoStopMinutes", ""), ("RunningMode", "ALWAYS_ON")),
            CmdletSession.Row(
                ("WorkspaceId", West("carlos.salazar").WorkspaceId), ("AutoStopMinutes", "240"), ("RunningMode", ""),
                ("Region", "us-west-2")),
        };
        Session.Pipe<WksDesktop>(rows, "Set-WksDesktop", ("Wait", true));
        Succeeded();
        Assert.Equal(
            (180, "ALWAYS_ON", 240), (
                Of("carlos.salazar").RunningModeAutoStopTimeoutInMinutes, Of("diego.ramirez").RunningMode,
                West("carlos.salazar").RunningModeAutoStopTimeoutInMinutes));
    }

    [Fact]
    public void A_desktop_with_different_settings_in_two_rows_is_an_error()
    {
        var id = Of("carlos.salazar").WorkspaceId;
        var rows = new[]
        {
            CmdletSession.Row(("WorkspaceId", id), ("AutoStopMinutes", "180")),
            CmdletSession.Row(("WorkspaceId", id), ("AutoStopMinutes", "240")),
        };
        Session.Pipe<WksDesktop>(rows, "Set-WksDesktop");
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, id, "several times");
        NothingChanged();
    }

    [Theory]
    [InlineData("arnav.desai", "RootVolumeSizeGib", 175, "InvalidArgument")]
    [InlineData("li.juan", "RunningModeAutoStopTimeoutInMinutes", 120, "InvalidArgument")]
    [InlineData("jane.doe", "UserVolumeSizeGib", 50, "InvalidArgument")]
    [InlineData("li.juan", "ComputeTypeName", "GRAPHICS", "InvalidArgument")]
    [InlineData("li.juan", "ComputeTypeName", "graphics_g6_xlarge", "InvalidArgument")]
    [InlineData("mary.major", "RunningMode", "AUTO_STOP", "InvalidResourceStateException")]
    [InlineData("diego.ramirez", "Protocol", "DCV", "InvalidResourceStateException")]
    [InlineData("saanvi.sarkar", "RunningMode", "AUTO_STOP", "OperationInProgressException")]
    public void A_change_that_AWS_would_reject_is_an_error_before_anything_is_sent(string user, string parameter, object value, string id)
    {
        var desktop = Of(user).WorkspaceId;
        Set(user, (parameter, value));
        Assert.Equal((id, desktop), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
        Set(user, (parameter, value), ("WhatIf", true));
        Assert.Equal(id, Session.Error.Id);
        NothingChanged();
    }

    [Fact]
    public void IDs_that_are_unknown_or_of_another_Region_are_errors_and_the_others_are_changed()
    {
        var (west, here) = (West("li.juan").WorkspaceId, Of("carlos.salazar").WorkspaceId);
        Session.Run("Set-WksDesktop", ("WorkspaceId", new[] { Unknown, west, here }), ("AutoStopMinutes", 60));
        Assert.Equal(2, Session.Errors.Count);
        Assert.All(Session.Errors, error => Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category));
        Assert.Equal(1, Calls("ModifyWorkspaceProperties"));
    }

    [Fact]
    public void A_change_that_reboots_prompts_for_confirmation_if_a_user_is_connected()
    {
        var host = new RecordingHost(NotThat);
        BeginDesktops(host: host);
        Set("jane.doe", ("ComputeTypeName", "STANDARD"));
        var question = Assert.Single(host.Questions);
        Assert.Contains("user 'jane.doe' is connected", question.Message, StringComparison.Ordinal);
        NothingChanged();
        Set("jane.doe", ("ComputeTypeName", "STANDARD"), ("Force", true));
        Assert.Single(host.Questions);
        Assert.Equal(1, Calls("ModifyWorkspaceProperties"));
        // No user is connected to this desktop.
        Set("li.juan", ("ComputeTypeName", "STANDARD"));
        Assert.Single(host.Questions);
        Assert.Equal(2, Calls("ModifyWorkspaceProperties"));
    }

    [Fact]
    public void A_change_is_retried_after_three_OperationInProgress_errors()
    {
        Session.Emulator.Inject("operationInProgress", "ModifyWorkspaceProperties", 3);
        Set("li.juan", ("RunningMode", "AUTO_STOP"));
        Succeeded();
        Assert.Equal(4, Calls("ModifyWorkspaceProperties"));
    }

    [Fact]
    public void A_change_that_fails_later_ends_the_wait_with_an_error()
    {
        var id = Of("carlos.salazar").WorkspaceId;
        Session.Emulator.Inject("failStart", "ModifyWorkspaceProperties");
        Set("carlos.salazar", ("UserVolumeSizeGib", 100), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "UserVolumeSizeGib to '100' failed");
    }

    [Fact]
    public void A_misspelled_setting_causes_a_warning()
    {
        Session.Pipe<WksDesktop>([CmdletSession.Row(("WorkspaceId", Of("li.juan").WorkspaceId), ("Mode", "AUTO_STOP"))], "Set-WksDesktop");
        Assert.Contains("No setting was specified", Assert.Single(Session.Warnings), StringComparison.Ordinal);
        NothingChanged();
    }

    private static PSObject Exported(WksDesktop desktop) => CmdletSession.Row(
        [.. desktop.GetType().GetProperties().Select(property => (property.Name, (object?)$"{property.GetValue(desktop)}"))]);

    private WksDesktop West(string user) => Desktops(("WorkspaceId", user), ("Region", "us-west-2")).Single();

    private IReadOnlyList<WksDesktop> Set(string user, params (string Name, object? Value)[] parameters) =>
        Session.Run<WksDesktop>("Set-WksDesktop", [("WorkspaceId", user), .. parameters]);
}
