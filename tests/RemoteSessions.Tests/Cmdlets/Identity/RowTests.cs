using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Identity;

/// <summary>Tests rows with only some of the columns, such as rows that users write themselves or create with Select-Object.</summary>
public sealed class RowTests(Samples samples) : IClassFixture<Samples>
{
    public static TheoryData<string, string, string> Invalid => new()
    {
        { "Stop-ASFleet", "Name=training;DirectoryId=wsd-abcdefgh",
            "The row has the column DirectoryId, so it describes a WorkSpaces directory. Specify an AppStream fleet or" },
        { "Stop-ASFleet", "Name=training;BundleId=wsb-abcdefghi", "so it describes a WorkSpaces bundle" },
        { "Stop-ASFleet", "FleetName=training;SessionId=1", "The row has the column SessionId" },
        { "Stop-ASFleet", "StackName=training-stack",
            "The input doesn't identify an AppStream fleet. A row must have one of the columns FleetName, Name, Arn" },
        { "Stop-ASFleet", "Name=", "doesn't identify an AppStream fleet" },
        { "Stop-ASFleet", "Name= ;Region=us-east-1", "doesn't identify an AppStream fleet" },
        { "Stop-ASFleet", "Service=WorkSpaces;Name=training", "The input belongs to WorkSpaces, not to AppStream" },
        { "Stop-WksPool", "Name=training;BundleId=wsb-abcdefghi", "so it describes a WorkSpaces bundle" },
        { "Stop-WksPool", "Service=AppStream;Name=training", "The input belongs to AppStream" },
        { "Remove-WksPool", "DirectoryId=wsd-abcdefgh", "so it describes a WorkSpaces directory" },
        { "Set-WksPool", "Name=training;BundleId=wsb-abcdefghi", "so it describes a WorkSpaces bundle" },
        { "Stop-ASSession", "Name=prod-apps", "doesn't identify an AppStream session" },
        { "Stop-ASSession", "SessionId=1;PoolId=wspool-abcdefghi", "The row has the column SessionId" },
        { "Stop-ASSession", "SessionId=1;Id=2", "The row has the SessionId '1' and the Id '2', which identify different resources" },
        { "Stop-WksPool", "PoolId=wspool-abcdefghi;Arn=arn:aws:workspaces:us-east-1:123456789012:workspacespool/wspool-jklmnopqr",
            "which identify different resources" },
        { "Stop-WksDesktop", "WorkspaceId=ws-aaaaaaaaa;Id=ws-bbbbbbbbb", "which identify different resources" },
        { "Remove-DFRemoteProject", "ProjectArn=arn:aws:devicefarm:us-west-2:123456789012:project:1;"
            + "Arn=arn:aws:devicefarm:us-west-2:123456789012:project:2", "which identify different resources" },
        { "Stop-DFRemoteSession", "Name=Release candidate", "doesn't identify a Device Farm session" },
        { "Stop-DFRemoteSession", "SessionArn=arn:aws:devicefarm:us-west-2:123456789012:project:p-1",
            "isn't the ARN of a Device Farm session" },
        { "Remove-DFRemoteProject", "AppArn=arn:aws:devicefarm:us-west-2:123456789012:upload:p-1/u-1",
            "The row has the column AppArn, which a Device Farm project doesn't have" },
        { "Remove-DFRemoteProject", "Name=Retail App;AppArn=arn:aws:devicefarm:us-west-2:123456789012:upload:p-1/u-1",
            "so the row doesn't describe a Device Farm project" },
        { "Stop-RemoteSession", "SessionId=11111111-2222-4333-8444-555555555555", "pipe a row that has the column Service" },
        { "Get-ASSession", "Name=prod-apps", "doesn't identify an AppStream session" },
        { "Get-ASSession", "Usr=bob;Region=us-east-1", "doesn't identify an AppStream session" },
        { "Get-ASFleet", "Region=us-east-1", "doesn't identify an AppStream fleet" },
        { "Get-DFRemoteDevice", "Platform=ANDROID", "doesn't identify a Device Farm device" },
        { "Get-WksPool", "Name=sales-eu;DirectoryId=wsd-abcdefgh",
            "The row is ambiguous: it could describe a WorkSpaces pool or a WorkSpaces directory. Add the column PoolId" },
        { "Set-WksResourceTag", "Name=sales-eu", "doesn't identify a WorkSpaces tag" },
        { "Measure-RemoteSessionCapacity", "Service=DeviceFarm;Name=x", "The service 'DeviceFarm' has no fleets or pools" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void A_row_that_identifies_nothing_of_the_type_is_an_error_and_nothing_is_sent(string command, string cells, string expected)
    {
        var before = samples.Session.Emulator.Calls.Values.Sum();
        Assert.Empty(samples.Session.Pipe([Row(cells)], shell => CmdletSession.Add(shell, command, Samples.Arguments(command))));
        Assert.Equal(
            ("InvalidArgument", ErrorCategory.InvalidArgument),
            (samples.Session.Error.Id, samples.Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(expected, $"{samples.Session.Error.Record}", StringComparison.Ordinal);
        Assert.DoesNotContain("@{", $"{samples.Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(before, samples.Session.Emulator.Calls.Values.Sum());
    }

    public static TheoryData<string, string, string> Accepted => new()
    {
        { "Get-ASFleet", "FleetName=training", "training" },
        { "Get-ASFleet", "Name=prod-*", "prod-apps prod-cad" },
        { "Get-ASFleet", "StackName=cad-stack", "prod-cad" },
        { "Get-ASFleet", "SessionId=1;StackName=cad-stack;FleetName=prod-cad", "prod-cad" },
        { "Get-ASStack", "FleetName=prod-cad", "cad-stack" },
        { "Get-WksPool", "PoolName=training;BundleId=wsb-abcdefghi;DirectoryId=wsd-abcdefgh", "training" },
        { "Get-WksPool", "Name=training", "training" },
        { "Get-WksDirectory", "Name=sales", "sales" },
        { "Get-DFRemoteProject", "Name=Retail App", "Retail App" },
        { "Measure-RemoteSessionCapacity", "Name=prod-apps", "prod-apps" },
        { "Measure-RemoteSessionCapacity", "Service=WorkSpaces;Name=training", "training" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void A_row_that_identifies_a_resource_is_accepted(string command, string cells, string found)
    {
        var came = samples.Session.Pipe([Row(cells)], shell => CmdletSession.Add(shell, command, Samples.Arguments(command)));
        Assert.Empty(samples.Session.Errors);
        Assert.Equal(found, string.Join(' ', came.Select(item => $"{item}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_row_with_a_user_returns_only_the_sessions_of_that_user()
    {
        Assert.Equal(
            ["bob"], samples.Session.Pipe<ASSession>([Row("UserId=bob;Region=us-east-1")], "Get-ASSession")
                .Select(session => session.UserId));
        Assert.Equal(
            [], samples.Session.Pipe<ASSession>([Row("UserId=bob;FleetName=prod-cad")], "Get-ASSession").Select(session => session.UserId));
        var user = samples.Session.Run<WksPoolSession>("Get-WksPoolSession")[0].UserId;
        Assert.All(
            samples.Session.Pipe<WksPoolSession>([Row($"UserId={user}")], "Get-WksPoolSession"), session => Assert.Equal(
                user, session.UserId));
        Assert.Empty(samples.Session.Errors);
    }

    [Theory]
    [InlineData("Get-WksPool", "training")]
    [InlineData("Get-ASStack", "prod-stack")]
    public void A_name_column_of_another_resource_type_is_rejected(string command, string name)
    {
        samples.Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, command, ("Name", name));
            CmdletSession.Add(shell, "Select-Object", ("Property", new[] { "Name", "Region" }));
            CmdletSession.Add(shell, "Stop-ASFleet", ("Confirm", false));
        });
        Assert.Contains("The row contains properties of a", $"{samples.Session.Error.Record}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_FleetName_column_of_a_session_identifies_the_fleet()
    {
        var found = samples.Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-ASSession", ("UserId", "bob"));
            CmdletSession.Add(shell, "Select-Object", ("Property", "FleetName"));
            CmdletSession.Add(shell, "Wait-ASFleet");
        });
        Assert.Empty(samples.Session.Errors);
        Assert.Equal("prod-apps", $"{found.Single()}");
    }

    [Fact]
    public void Other_objects_are_rejected_even_if_they_have_a_name()
    {
        foreach (var other in new object[]
            { new FileInfo("training"), new System.Collections.Hashtable { ["Name"] = "training" }, new Version(1, 0) })
        {
            samples.Session.Pipe([other], shell => CmdletSession.Add(shell, "Stop-ASFleet", ("Confirm", false)));
            Assert.Equal("InvalidArgument", samples.Session.Error.Id);
        }
    }

    private static PSObject Row(string cells) =>
        CmdletSession.Row([.. cells.Split(';').Select(cell => cell.Split('=')).Select(parts => (parts[0], (object?)parts[1]))]);
}
