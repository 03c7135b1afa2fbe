using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>
/// Tests commands whose callers have permission to change a resource but not to describe it. The command sends the change request anyway,
/// and the service accepts or rejects the request. The -WhatIf output indicates that the command couldn't read the resource.
/// </summary>
public sealed class DeniedLookupTests : CmdletTest
{
    private readonly RecordingHost _host = new();

    protected override CmdletSession NewSession() => new(timeScale: 1, region: "us-east-1", host: _host, settings: "Throttle=Off");

    // Each entry contains a command, the lookup operations that the caller isn't allowed to call, and the operation that makes the change
    // even if the lookups fail.
    public static TheoryData<string, string, string> Commands => new()
    {
        { "Start-ASFleet", "AppStream.DescribeFleets", "AppStream.StartFleet" },
        { "Stop-ASFleet", "AppStream.DescribeFleets", "AppStream.StopFleet" },
        { "Remove-ASFleet", "AppStream.DescribeFleets AppStream.ListAssociatedStacks", "AppStream.DeleteFleet" },
        { "Remove-ASStack", "AppStream.DescribeStacks AppStream.ListAssociatedFleets", "AppStream.DeleteStack" },
        { "Register-ASFleet", "AppStream.DescribeFleets AppStream.DescribeStacks", "AppStream.AssociateFleet" },
        { "Unregister-ASFleet", "AppStream.DescribeFleets AppStream.DescribeStacks AppStream.ListAssociatedFleets",
            "AppStream.DisassociateFleet" },
        { "Set-ASResourceTag", "AppStream.ListTagsForResource", "AppStream.TagResource" },
        { "Remove-ASResourceTag", "AppStream.ListTagsForResource", "AppStream.UntagResource" },
        { "Start-WksPool", "WorkSpaces.DescribeWorkspacesPools", "WorkSpaces.StartWorkspacesPool" },
        { "Unregister-WksDirectory", "WorkSpaces.DescribeWorkspaceDirectories", "WorkSpaces.DeregisterWorkspaceDirectory" },
        { "Set-WksResourceTag", "WorkSpaces.DescribeTags", "WorkSpaces.CreateTags" },
        { "Remove-WksResourceTag", "WorkSpaces.DescribeTags", "WorkSpaces.DeleteTags" },
        { "Remove-DFRemoteApp", "Device Farm.GetUpload", "Device Farm.DeleteUpload" },
        { "Remove-DFRemoteProject", "Device Farm.GetProject", "Device Farm.DeleteProject" },
        { "Stop-DFRemoteSession", "Device Farm.ListRemoteAccessSessions Device Farm.GetRemoteAccessSession",
            "Device Farm.StopRemoteAccessSession" },
        { "Remove-DFRemoteSession", "Device Farm.ListRemoteAccessSessions Device Farm.GetRemoteAccessSession",
            "Device Farm.DeleteRemoteAccessSession" },
        { "Install-DFRemoteSessionApp", "Device Farm.ListRemoteAccessSessions Device Farm.GetRemoteAccessSession Device Farm.GetUpload",
            "Device Farm.InstallToRemoteAccessSession" },
        { "Set-DFRemoteTag", "Device Farm.ListTagsForResource", "Device Farm.TagResource" },
        { "Remove-DFRemoteTag", "Device Farm.ListTagsForResource", "Device Farm.UntagResource" },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_change_is_sent_without_a_lookup(string command, string denied, string sent)
    {
        var arguments = Arguments(command);
        Deny(denied);
        Session.Run(command, [.. arguments, .. Unasked(command)]);
        Assert.Equal(1, Session.Emulator.Calls.GetValueOrDefault(sent));
        Assert.DoesNotContain(Session.Errors, error => error.FullyQualifiedErrorId.StartsWith("AccessDenied", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void WhatIf_says_that_the_lookup_failed(string command, string denied, string sent)
    {
        var arguments = Arguments(command);
        Deny(denied);
        Session.Run(command, [.. arguments, ("WhatIf", true)]);
        Assert.Empty(Session.Errors);
        Assert.Contains(
            "it couldn't be looked up: User: arn:aws:iam::123456789012:user/emulator is not authorized", Assert.Single(
                _host.Lines, line => line.StartsWith("What if: ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(0, Session.Emulator.Calls.GetValueOrDefault(sent));
    }

    // If a name can't be looked up, the command writes an error and doesn't send the change request.
    [Theory]
    [InlineData("Remove-DFRemoteProject", "Retail App", "Device Farm.ListProjects", "Device Farm.DeleteProject")]
    [InlineData("Remove-DFRemoteApp", "retail-2.4.0.apk", "Device Farm.ListProjects", "Device Farm.DeleteUpload")]
    [InlineData("Unregister-WksDirectory", "lab", "WorkSpaces.DescribeWorkspaceDirectories", "WorkSpaces.DeregisterWorkspaceDirectory")]
    [InlineData("Stop-ASFleet", "prod*", "AppStream.DescribeFleets", "AppStream.StopFleet")]
    [InlineData("Set-ASFleet", "prod-apps", "AppStream.DescribeFleets", "AppStream.UpdateFleet")]
    [InlineData("Set-ASStack", "prod-stack", "AppStream.DescribeStacks", "AppStream.UpdateStack")]
    public void A_name_that_cannot_be_looked_up_is_an_error(string command, string name, string denied, string unsent)
    {
        Deny(denied);
        Session.Run(command, [("Name", name), .. Unasked(command)]);
        Assert.Equal(
            (ErrorCategory.PermissionDenied, name), (Session.Error.Record.CategoryInfo.Category, $"{Session.Error.Record.TargetObject}"));
        Assert.Equal(0, Session.Emulator.Calls.GetValueOrDefault(unsent));
    }

    private void Deny(string operations)
    {
        foreach (var operation in operations.Split(' ').Aggregate(new List<string>(), Joined))
            Session.Emulator.Inject("accessDenied", operation, 1000);

        // Split(' ') also separates the words of a service name such as "Device Farm". This function rejoins the words of each service
        // name.
        static List<string> Joined(List<string> all, string word)
        {
            if (all.Count > 0 && !all[^1].Contains('.', StringComparison.Ordinal))
                all[^1] += " " + word;
            else
                all.Add(word);
            return all;
        }
    }

    private static IEnumerable<(string Name, object? Value)> Unasked(string command) =>
        command.Split('-')[0] is "Stop" or "Remove" or "Unregister" ? [("Confirm", false)] : [];

    private (string Name, object? Value)[] Arguments(string command) => command switch
    {
        "Remove-ASFleet" or "Start-ASFleet" => [("Name", "retired-apps")],
        "Stop-ASFleet" => [("Name", "prod-apps")],
        "Remove-ASStack" => [("Name", "dev-stack")],
        "Register-ASFleet" => [("FleetName", "retired-apps"), ("StackName", "dev-stack")],
        "Unregister-ASFleet" => [("FleetName", "dev-apps"), ("StackName", "dev-stack")],
        "Set-ASResourceTag" => [("Arn", Fleet), ("Tag", Tags)],
        "Remove-ASResourceTag" => [("Arn", Fleet), ("Key", "Team")],
        "Start-WksPool" => [("Name", Pool)],
        "Unregister-WksDirectory" => [("Name", Session.Run<WksDirectory>("Get-WksDirectory", ("Name", "lab")).Single().DirectoryId)],
        "Set-WksResourceTag" => [("ResourceId", Pool), ("Tag", Tags)],
        "Remove-WksResourceTag" => [("ResourceId", Pool), ("Key", "Team")],
        "Remove-DFRemoteApp" => [("Arn", App)],
        "Remove-DFRemoteProject" => [("Arn", Project().Arn)],
        "Remove-DFRemoteSession" => [("Arn", SessionOf("Checkout smoke test").Arn)],
        "Stop-DFRemoteSession" => [("Arn", SessionOf("Release candidate").Arn)],
        "Install-DFRemoteSessionApp" => [("Arn", SessionOf("Release candidate").Arn), ("AppArn", App)],
        "Set-DFRemoteTag" => [("Arn", Project().Arn), ("Tag", Tags)],
        _ => [("Arn", Project().Arn), ("Key", "Team")],
    };

    private static System.Collections.Hashtable Tags => new() { ["Team"] = "CAD" };

    private string? Fleet => Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps")).Single().Arn;

    private string? Pool => Session.Run<WksPool>("Get-WksPool", ("Name", "training")).Single().PoolId;

    private string? App => Session.Run<DFRemoteApp>("Get-DFRemoteApp", ("Name", "banking-1.0.apk")).Single().Arn;
}
