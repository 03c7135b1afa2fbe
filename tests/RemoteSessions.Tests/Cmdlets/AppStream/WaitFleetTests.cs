using System.Management.Automation;
using RemoteSessions.AppStream;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests that Wait-ASFleet sends only one call for each poll, regardless of the number of fleets.</summary>
public sealed class WaitFleetTests : AppStreamCmdletTest
{
    [Fact]
    public void Fleets_that_are_already_in_the_state_need_one_call()
    {
        var fleets = Session.Run<ASFleet>("Wait-ASFleet", ("Name", new[] { "prod-apps", "prod-cad" }));
        Succeeded();
        Assert.Equal((2, 1), (fleets.Count, Calls("DescribeFleets")));
        Assert.Equal("dev-apps", Session.Run<ASFleet>("Wait-ASFleet", ("Name", "dev-apps"), ("For", "stopped")).Single().Name);
    }

    [Fact]
    public void Started_fleets_can_be_piped()
    {
        var started = Session.Run<ASFleet>("Start-ASFleet", ("Name", "*-apps"), ("PassThru", true));
        var running = Session.Pipe<ASFleet>(started, "Wait-ASFleet");
        Succeeded();
        Assert.Equal(3, running.Count);
        Assert.All(running, fleet => Assert.Equal("RUNNING", fleet.State));
    }

    [Fact]
    public void Available_capacity_is_waited_for()
    {
        Assert.Equal(2, Session.Run<ASFleet>("Wait-ASFleet", ("Name", "prod-apps"), ("UntilAvailable", 2)).Single().Available);
        Session.Run("Wait-ASFleet", ("Name", "prod-apps"), ("UntilAvailable", 3), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "prod-apps",
            "isn't RUNNING with 3 available after 0:01. It's still RUNNING (2 of 3 available).");
        // The capacity of a multi-session fleet is counted in sessions, not in instances.
        Session.Run("Wait-ASFleet", ("Name", "shared-desktops"), ("UntilAvailable", 12));
        Succeeded();
    }

    [Fact]
    public void UntilAvailable_requires_For_Running()
    {
        Session.Run("Wait-ASFleet", ("Name", "prod-apps"), ("For", "Stopped"), ("UntilAvailable", 2));
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, null, "-UntilAvailable 2 can be used only with -For Running");
        Assert.Empty(Session.Emulator.Calls);
    }

    [Fact]
    public void A_deleted_fleet_ends_only_its_own_wait()
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
        Assert.Contains("no longer exists", $"{error}", StringComparison.Ordinal);
        var deleted = $"{error.TargetObject}";
        Assert.Equal(deleted == "dev-apps" ? "retired-apps" : "dev-apps", ((ASFleet)Assert.Single(ended).BaseObject).Name);
    }

    [Fact]
    public void A_wait_that_can_no_longer_poll_writes_an_error_for_each_fleet()
    {
        Session.Emulator.Inject("expiredToken", "DescribeFleets");
        Session.Run("Wait-ASFleet", ("Name", new[] { "dev-apps", "retired-apps" }));
        Assert.Equal(["dev-apps", "retired-apps"], Session.Errors.Select(error => $"{error.TargetObject}").Order());
        Assert.All(
            Session.Errors, error => Assert.StartsWith("ExpiredTokenException,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fleet_in_a_row_a_name_and_an_object_is_waited_for_once()
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
