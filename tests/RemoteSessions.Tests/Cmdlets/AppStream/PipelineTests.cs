using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests which objects can be piped from one command to another command.</summary>
public sealed class PipelineTests : AppStreamCmdletTest
{
    public static TheoryData<string, string, string, string> Pairs => new()
    {
        { "Get-ASStack", "prod-stack", "Get-ASFleet", "prod-apps" },
        { "Get-ASFleet", "prod-apps", "Get-ASStack", "prod-stack" },
        { "Get-ASFleet", "prod-apps", "Get-ASFleet", "prod-apps" },
        { "Get-ASStack", "prod-stack", "Get-ASStack", "prod-stack" },
        { "Get-ASFleet", "prod-cad", "Get-ASImage", "cad-2025-09" },
        { "Get-ASFleet", "prod-apps", "Wait-ASFleet", "prod-apps" },
        { "Get-ASFleet", "prod-apps", "Set-ASFleet", "prod-apps" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_piped_resource_returns_the_related_resource(string from, string name, string to, string found)
    {
        Assert.Equal(found, $"{Assert.Single(Session.Pipe<object>([Session.Run(from, ("Name", name))[0]], to))}");
        Succeeded();
    }

    [Theory]
    [InlineData("Get-ASFleet", "prod-apps")]
    [InlineData("Get-ASStack", "prod-stack")]
    public void Sessions_fleets_and_stacks_can_be_piped_to_each_other(string command, string name)
    {
        var sessions = Session.Pipe<ASSession>([Session.Run(command, ("Name", name))[0]], "Get-ASSession");
        Succeeded();
        Assert.Equal(["alice", "bob", "carol@example.com"], sessions.Select(session => session.UserId).Order());
        Assert.Equal(
            ["alice", "bob"], Session.Pipe<ASSession>(sessions, "Get-ASSession", ("AuthenticationType", "API"))
                .Select(session => session.UserId).Order().Take(2));
        foreach (var back in new[] { "Get-ASFleet", "Get-ASStack" })
        {
            Assert.EndsWith(
                back == "Get-ASStack"
                    ? "stack"
                    : "apps", $"{Session.Pipe<object>([sessions[0]], back).Single()}", StringComparison.Ordinal);
            Succeeded();
        }
    }

    [Fact]
    public void A_whole_pipeline_uses_the_connection_of_its_objects()
    {
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASStack", ("Name", "*"), ("Region", new[] { "us-east-1", "eu-west-1" }));
            CmdletSession.Add(shell, "Get-ASFleet", ("State", "RUNNING"));
            CmdletSession.Add(shell, "Get-ASSession", ("ConnectionState", "NOT_CONNECTED"));
            CmdletSession.Add(shell, "Stop-ASSession", ("Force", true));
        });
        Succeeded();
        Assert.Equal(3, Calls("ExpireSession"));
        Assert.Empty(Session.Run("Get-ASSession", ("ConnectionState", "NOT_CONNECTED"), ("Region", new[] { "us-east-1", "eu-west-1" })));
    }

    [Fact]
    public void Sessions_in_a_CSV_file_are_found_and_ended()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "sessions.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASSession", ("StackName", "desktop-stack"));
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        var found = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Import-Csv", ("Path", file));
            CmdletSession.Add(shell, "Stop-ASSession", ("Force", true), ("PassThru", true));
        });
        Succeeded();
        Assert.Equal(4, found.Count);
        Assert.Empty(Session.Run("Get-ASSession", ("StackName", "desktop-stack")));
    }

    [Fact]
    public void A_new_fleet_passes_through_all_states()
    {
        Session.Run("New-ASStack", ("Name", "new-stack"));
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(
                shell, "New-ASFleet", ("Name", "new"), ("InstanceType", "stream.standard.medium"), ("ImageName", "apps-2025-10"),
                ("DesiredInstances", 1));
            CmdletSession.Add(shell, "Start-ASFleet", ("UntilAvailable", 1), ("PassThru", true));
            CmdletSession.Add(shell, "Register-ASFleet", ("StackName", "new-stack"));
        });
        Succeeded();
        Assert.Single(Session.Run("New-ASStreamingUrl", ("StackName", "new-stack"), ("FleetName", "new"), ("UserId", "zoe")));
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASFleet", ("StackName", "new-stack"));
            CmdletSession.Add(shell, "Remove-ASFleet", ("Force", true), ("StopFirst", true), ("IncludeAssociations", true));
        });
        Session.Run("Remove-ASStack", ("Name", "new-stack"), ("Force", true));
        Succeeded();
        Assert.Equal((6, 5), (Session.Run("Get-ASFleet").Count, Session.Run("Get-ASStack").Count));
    }
}
