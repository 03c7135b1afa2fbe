using System.Management.Automation;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces.Desktops;

namespace RemoteSessions.Tests.Cmdlets.WorkSpaces.Desktops;

/// <summary>Tests Reset-WksDesktop, Restore-WksDesktop, and Move-WksDesktop.</summary>
public sealed class ReplaceDesktopTests : DesktopCmdletTest
{
    private const string Developer = "Developer desktop";

    [Theory]
    [InlineData("Reset-WksDesktop", "RebuildWorkspaces")]
    [InlineData("Restore-WksDesktop", "RestoreWorkspace")]
    public void Each_desktop_is_replaced_with_one_call_and_waited_for(string command, string operation)
    {
        BeginDesktops(timeScale: 6000);
        var replaced = Session.Run<WksDesktop>(
            command, ("WorkspaceId", new[] { "mateo.jackson", "mary.major" }), ("Force", true), ("Wait", true), ("PassThru", true));
        Assert.All(replaced, desktop => Assert.Equal("AVAILABLE", desktop.State));
        Assert.Equal(2, Calls(operation));
    }

    [Theory]
    [InlineData("Reset-WksDesktop", "deletes the installed programs")]
    [InlineData("Restore-WksDesktop", "restore both volumes")]
    public void The_prompt_says_how_old_the_snapshot_is_and_what_is_lost(string command, string loss)
    {
        var host = new RecordingHost(No);
        BeginDesktops(host: host);
        Session.Run(command, ("WorkspaceId", "jane.doe"));
        var question = Assert.Single(host.Questions).Message;
        Assert.Contains("jane.doe, AVAILABLE, the user is connected", question, StringComparison.Ordinal);
        Assert.Contains(loss, question, StringComparison.Ordinal);
        Assert.Contains("saved in the 3 hours since then", question, StringComparison.Ordinal);
        NothingChanged();
    }

    [Theory]
    [InlineData("Reset-WksDesktop", "paulo.santos")]
    [InlineData("Restore-WksDesktop", "nikhil.jayashankar")]
    [InlineData("Reset-WksDesktop", "sofia.martinez")]
    public void A_desktop_in_the_wrong_state_is_an_error_before_anything_is_sent(string command, string user)
    {
        var id = Of(user).WorkspaceId;
        Session.Run(command, ("WorkspaceId", user), ("WhatIf", true));
        Failed("InvalidResourceStateException", ErrorCategory.InvalidOperation, id);
        Session.Run(command, ("WorkspaceId", user), ("Force", true));
        Assert.Equal("InvalidResourceStateException", Session.Error.Id);
        NothingChanged();
    }

    [Fact]
    public void WhatIf_reports_a_desktop_without_a_snapshot()
    {
        Session.Run(
            "New-WksDesktop", ("UserName", "new.user"), ("DirectoryId", "corp.example.com"), ("BundleId", Developer), ("Wait", true));
        var id = Of("new.user").WorkspaceId;
        Session.Run("Reset-WksDesktop", ("WorkspaceId", "new.user"), ("WhatIf", true));
        Failed("OperationNotSupportedException", ErrorCategory.InvalidOperation, id, "no snapshot");
        Assert.Equal(0, Calls("RebuildWorkspaces"));
    }

    [Theory]
    [InlineData("Reset-WksDesktop", "RebuildWorkspaces")]
    [InlineData("Restore-WksDesktop", "RestoreWorkspace")]
    [InlineData("Move-WksDesktop", "MigrateWorkspace")]
    public void A_call_with_a_lost_response_is_not_repeated(string command, string operation)
    {
        Session.Emulator.Inject("loseAnswer", operation);
        var id = Of("li.juan").WorkspaceId;
        (string, object?)[] bundle = command.StartsWith("Move", StringComparison.Ordinal) ? [("BundleId", Developer)] : [];
        Session.Run(command, [("WorkspaceId", id), ("Force", true), .. bundle]);
        Failed("OutcomeUnknown", ErrorCategory.ConnectionError, id);
        Assert.Equal(1, Calls(operation));
    }

    [Fact]
    public void A_failed_item_in_a_successful_response_is_an_error()
    {
        Session.Emulator.Inject("failItem", "RebuildWorkspaces");
        Session.Run("Reset-WksDesktop", ("WorkspaceId", new[] { "li.juan", "arnav.desai" }), ("Force", true));
        Assert.Equal("InternalFailure.Workspace", Session.Error.Id);
    }

    [Fact]
    public void A_migration_returns_both_IDs_immediately_or_with_Wait_after_it_has_ended()
    {
        BeginDesktops(timeScale: 6000);
        var old = Of("li.juan");
        var begun = Session.Run<WksDesktopMigration>(
            "Move-WksDesktop", ("WorkspaceId", "arnav.desai"), ("BundleId", Developer), ("Force", true)).Single();
        Assert.Equal(("MIGRATING", "arnav.desai"), (begun.State, begun.UserName));
        var migrated = Session.Pipe<WksDesktopMigration>(
            [old], "Move-WksDesktop", ("BundleId", Developer), ("Force", true), ("Wait", true)).Single();
        Succeeded();
        Assert.Equal((old.WorkspaceId, "COMPLETED"), (migrated.SourceWorkspaceId, migrated.State));
        var now = Of("li.juan");
        Assert.Equal((migrated.TargetWorkspaceId, migrated.TargetBundleId, "AVAILABLE"), (now.WorkspaceId, now.BundleId, now.State));
    }

    [Fact]
    public void A_migration_that_fails_silently_is_an_error_with_the_ID_of_the_new_desktop()
    {
        BeginDesktops(timeScale: 6000, settings: "DesktopMigration=FailsSilently");
        var id = Of("li.juan").WorkspaceId;
        Session.Run("Move-WksDesktop", ("WorkspaceId", "li.juan"), ("BundleId", Developer), ("Force", true), ("Wait", true));
        Failed("WaitFailed", ErrorCategory.InvalidResult, id, "without giving a reason", "The ID of the new desktop was 'ws-");
        Assert.Equal((id, "AVAILABLE"), (Of("li.juan").WorkspaceId, StateOf("li.juan")));
    }

    [Theory]
    [InlineData("mary.major", Developer, "InvalidResourceStateException")]
    [InlineData("jane.doe", Developer, "InvalidArgument")]
    public void A_desktop_that_cannot_be_migrated_is_an_error_before_anything_is_sent(string user, string bundle, string id)
    {
        var desktop = Of(user).WorkspaceId;
        Session.Run("Move-WksDesktop", ("WorkspaceId", user), ("BundleId", bundle), ("WhatIf", true));
        Assert.Equal((id, desktop), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
        NothingChanged();
    }

    [Fact]
    public void An_unknown_bundle_is_one_error_for_the_Region()
    {
        Session.Run("Move-WksDesktop", ("WorkspaceId", new[] { "li.juan", "arnav.desai" }), ("BundleId", "none"), ("Force", true));
        Failed("NameNotFound", ErrorCategory.ObjectNotFound, "none");
        NothingChanged();
    }

    [Fact]
    public void The_prompt_for_a_migration_says_that_the_ID_changes_and_how_old_the_snapshot_is()
    {
        var host = new RecordingHost(No);
        BeginDesktops(host: host);
        Session.Run("Move-WksDesktop", ("WorkspaceId", "li.juan"), ("BundleId", Developer));
        var question = Assert.Single(host.Questions).Message;
        Assert.Contains("with a new ID", question, StringComparison.Ordinal);
        Assert.Contains("3 hours", question, StringComparison.Ordinal);
        NothingChanged();
    }
}
