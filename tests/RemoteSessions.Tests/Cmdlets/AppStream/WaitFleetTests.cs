using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Wait-ASFleet: any number of fleets, with a call for each look.</summary>
public sealed class WaitFleetTests : AppStreamCmdletTest
{
    [Fact]
    public void What_is_so_already_costs_one_call()
    {
        var fleets = Session.Run<ASFleet>("Wait-ASFleet", ("Name", new[] { "prod-apps", "prod-cad" }));
        Succeeded();
        Assert.Equal((2, 1), (fleets.Count, Calls("DescribeFleets")));
        Assert.Equal("dev-apps", Session.Run<ASFleet>("Wait-ASFleet", ("Name", "dev-apps"), ("For", "stopped")).Single().Name);
    }

    [Fact]
    public void Fleets_that_were_started_are_piped_in()
    {
        var started = Session.Run<ASFleet>("Start-ASFleet", ("Name", "*-apps"), ("PassThru", true));
        var running = Session.Pipe<ASFleet>(started, "Wait-ASFleet");
        Succeeded();
        Assert.Equal(3, running.Count);
        Assert.All(running, fleet => Assert.Equal("RUNNING", fleet.State));
    }

    [Fact]
    public void Room_is_waited_for()
    {
        Assert.Equal(2, Session.Run<ASFleet>("Wait-ASFleet", ("Name", "prod-apps"), ("UntilAvailable", 2)).Single().Available);
        Session.Run("Wait-ASFleet", ("Name", "prod-apps"), ("UntilAvailable", 3), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps",
            "still RUNNING, not RUNNING with 3 available (2 of 3 available)");
        // A multi-session fleet has room for sessions, not for instances.
        Session.Run("Wait-ASFleet", ("Name", "shared-desktops"), ("UntilAvailable", 12));
        Succeeded();
    }

    [Fact]
    public void Room_belongs_to_running()
    {
        Session.Run("Wait-ASFleet", ("Name", "prod-apps"), ("For", "Stopped"), ("UntilAvailable", 2));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, null, "-UntilAvailable 2 belongs to -For Running");
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_fleet_that_is_deleted_while_waited_for_ends_its_wait_and_not_that_of_the_others()
    {
        Begin(timeScale: 1);
        Session.Run("Start-ASFleet", ("Name", new[] { "dev-apps", "retired-apps" }));
        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        var before = Calls("DescribeFleets");
        var running = CmdletSession.Add(shell, "Wait-ASFleet", ("Name", new[] { "dev-apps", "retired-apps" })).BeginInvoke();
        Assert.True(SpinWait.SpinUntil(() => Calls("DescribeFleets") > before, TimeSpan.FromSeconds(20)));
        Session.Emulator.Inject("vanish", "DescribeFleets");
        Assert.True(SpinWait.SpinUntil(() => shell.Streams.Error.Count > 0, TimeSpan.FromSeconds(20)));
        Session.Emulator.Advance(TimeSpan.FromMinutes(15));
        var ended = shell.EndInvoke(running);
        var error = Assert.Single(shell.Streams.Error);
        Assert.StartsWith("WaitFailed,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("no longer there", $"{error}", StringComparison.Ordinal);
        var gone = $"{error.TargetObject}";
        Assert.Equal(gone == "dev-apps" ? "retired-apps" : "dev-apps", ((ASFleet)Assert.Single(ended).BaseObject).Name);
    }

    [Fact]
    public void A_wait_that_cannot_look_any_more_tells_of_each_fleet()
    {
        Session.Emulator.Inject("expiredToken", "DescribeFleets");
        Session.Run("Wait-ASFleet", ("Name", new[] { "dev-apps", "retired-apps" }));
        Assert.Equal(["dev-apps", "retired-apps"], Session.Errors.Select(error => $"{error.TargetObject}").Order());
        Assert.All(
            Session.Errors, error => Assert.StartsWith("ExpiredTokenException,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_and_texts_and_objects_name_the_same_fleet_and_it_is_waited_for_once()
    {
        var row = CmdletSession.Row(("Name", "prod-apps"), ("State", "STARTING"), ("Region", "us-east-1"), ("ProfileName", ""));
        Assert.Single(
            Session.Pipe<ASFleet>(
                [row, CmdletSession.Row(("FleetName", "prod-apps"), ("Region", "us-east-1"), ("ProfileName", ""))], "Wait-ASFleet"));
        Succeeded();
        Assert.Single(Session.Pipe<ASFleet>(["prod-apps", "prod-apps"], "Wait-ASFleet"));
        Succeeded();
    }
}
