using RemoteSessions.Tests.Cmdlets.Sessions;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests how commands that remove resources handle a lost response to the first removal request. If the resource no longer exists when the
/// call is sent again, the removal is considered successful.
/// </summary>
public sealed class LostRemovalTests : SessionsCmdletTest
{
    public static TheoryData<string, string, string?, string?> Removals => new()
    {
        { "Remove-RemoteSessionScaling", "Application Auto Scaling.DeregisterScalableTarget", "Name=prod-apps", null },
        { "Remove-RemoteSessionScaling", "Application Auto Scaling.DeleteScalingPolicy", "Name=prod-apps", "PolicyName=keep-80-percent" },
        { "Remove-RemoteSessionSchedule", "Application Auto Scaling.DeleteScheduledAction", "Name=prod-apps", "ScheduleName=evenings" },
        { "Remove-ASFleet", "AppStream.DeleteFleet", "Name=retired-apps", "IncludeAssociations" },
        { "Remove-ASStack", "AppStream.DeleteStack", "Name=dev-stack", "IncludeAssociations" },
        { "Remove-WksPool", "WorkSpaces.TerminateWorkspacesPool", "Name=sales-eu", null },
        { "Unregister-WksDirectory", "WorkSpaces.DeregisterWorkspaceDirectory", "Name=lab", null },
        { "Remove-DFRemoteApp", "Device Farm.DeleteUpload", "Name=banking-1.0.apk", null },
    };

    [Theory]
    [MemberData(nameof(Removals))]
    public void A_resource_that_no_longer_exists_was_removed(string command, string operation, string? first, string? second)
    {
        Session.Emulator.Inject("loseAnswer", operation.Split('.')[1]);
        Session.Run(command, [("Force", true), .. new[] { first, second }.OfType<string>().Select(Argument)]);
        Succeeded();
        Assert.Equal(2, Calls(operation));
    }

    [Fact]
    public void A_resource_that_another_user_removed_is_still_an_error()
    {
        Session.Emulator.Inject("vanish", "DeleteFleet");
        Session.Run("Remove-ASFleet", ("Name", "retired-apps"), ("Force", true));
        Assert.Equal("ResourceNotFoundException", Session.Error.Id);
    }

    private static (string, object?) Argument(string text) =>
        text.Split('=') is [var name, var value] ? (name, value) : (text, true);
}
