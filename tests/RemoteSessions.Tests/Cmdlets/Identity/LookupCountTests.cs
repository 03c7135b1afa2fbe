using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests how many calls a command makes to look up the resources that it changes. If one parameter specifies several names, the command
/// must look up all of them with one call.
/// </summary>
public sealed class LookupCountTests : CmdletTest
{
    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", settings: "Throttle=Off");

    [Theory]
    [InlineData("Start-ASFleet", "dev-apps retired-apps", "AppStream.DescribeFleets", 1)]
    [InlineData("Set-ASFleet", "dev-apps retired-apps", "AppStream.DescribeFleets", 1)]
    [InlineData("Set-ASFleet", "dev* retired*", "AppStream.DescribeFleets", 1)]
    [InlineData("Set-ASStack", "dev-stack cad-stack", "AppStream.DescribeStacks", 1)]
    [InlineData("Remove-ASStack", "dev-stack cad-stack", "AppStream.DescribeStacks", 1)]
    [InlineData("Set-WksPool", "training engineering sales-eu", "WorkSpaces.DescribeWorkspacesPools", 1)]
    [InlineData("Set-WksStreamingProperty", "sales engineering", "WorkSpaces.DescribeWorkspaceDirectories", 1)]
    [InlineData("Remove-DFRemoteProject", "Retail* Banking*", "Device Farm.ListProjects", 1)]
    public void Names_that_are_typed_together_are_looked_up_with_one_call(string command, string names, string operation, int calls)
    {
        Session.Run(command, [("Name", names.Split(' ')), .. Settings(command), ("WhatIf", true)]);
        Assert.Empty(Session.Errors);
        Assert.Equal(calls, Session.Emulator.Calls.GetValueOrDefault(operation));
    }

    [Fact]
    public void The_stacks_of_many_piped_fleets_are_looked_up_once()
    {
        var fleets = Session.Run("Get-ASFleet");
        var before = Session.Emulator.Calls.GetValueOrDefault("AppStream.DescribeStacks");
        Session.Pipe<object>(fleets, "Register-ASFleet", ("StackName", "desktop-stack"), ("WhatIf", true));
        Assert.Equal(1, Session.Emulator.Calls.GetValueOrDefault("AppStream.DescribeStacks") - before);
    }

    [Fact]
    public void Session_objects_are_stopped_without_a_lookup_and_ARNs_with_one_list()
    {
        var sessions = Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING"));
        var before = Session.Calls("ListRemoteAccessSessions") + Session.Calls("GetRemoteAccessSession");
        Session.Pipe<object>(sessions, "Stop-DFRemoteSession", ("Force", true));
        Assert.Empty(Session.Errors);
        Assert.Equal(before, Session.Calls("ListRemoteAccessSessions") + Session.Calls("GetRemoteAccessSession"));
        Session.Run("Stop-DFRemoteSession", ("Arn", sessions.Select(session => session.Arn).ToArray()), ("Force", true));
        Assert.InRange(Session.Calls("ListRemoteAccessSessions") + Session.Calls("GetRemoteAccessSession") - before, 1, 2);
    }

    private static (string Name, object? Value)[] Settings(string command) => command switch
    {
        "Set-ASFleet" => [("DisplayName", "x")],
        "Set-WksPool" or "Set-ASStack" => [("Description", "Text")],
        "Set-WksStreamingProperty" => [("PrintToLocal", "DISABLED")],
        _ => [],
    };
}
