using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Start-ASFleet, with and without waiting.</summary>
public sealed class StartFleetTests : AppStreamCmdletTest
{
    [Fact]
    public void A_fleet_is_started_and_nothing_given_unless_asked_for()
    {
        Begin(timeScale: 1);
        Assert.Empty(Session.Run("Start-ASFleet", ("Name", "dev-apps")));
        Succeeded();
        Assert.Equal("STARTING", Session.Run<ASFleet>("Start-ASFleet", ("Name", "retired-apps"), ("PassThru", true)).Single().State);
        Assert.Equal(2, Calls("StartFleet"));
    }

    [Fact]
    public void With_wait_it_runs()
    {
        var fleet = Session.Run<ASFleet>("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("RUNNING", 1), (fleet.State, fleet.Available));
    }

    [Theory]
    [InlineData("OperationNotPermittedException")]
    [InlineData("ConcurrentModificationException")]
    [InlineData("None")]
    public void What_runs_already_is_no_error_whatever_the_service_says(string answer)
    {
        Begin(settings: "StartAgainError=" + answer);
        var fleet = Session.Run<ASFleet>("Start-ASFleet", ("Name", "prod-apps"), ("Wait", true), ("PassThru", true), ("Verbose", true))
            .Single();
        Succeeded();
        Assert.Equal("RUNNING", fleet.State);
        if (answer != "None")
            Assert.Contains("The AppStream fleet prod-apps is RUNNING already.", Session.Verbose);
    }

    [Fact]
    public void A_fleet_that_stops_is_not_started()
    {
        Begin(timeScale: 1);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true));
        Session.Run("Start-ASFleet", ("Name", "prod-apps"));
        Failed("OperationNotPermittedException", ErrorCategory.PermissionDenied, "prod-apps", "STOPPING");
    }

    [Theory]
    [InlineData("Wait", true)]
    [InlineData("UntilAvailable", 1)]
    public void With_wait_a_fleet_that_stops_is_started_once_it_has_stopped(string parameter, object value)
    {
        Begin(timeScale: 600);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true));
        var stopping = Session.Run<ASFleet>("Get-ASFleet", ("Name", "prod-apps")).Single();
        var fleet = Session.Pipe<ASFleet>([stopping], "Start-ASFleet", (parameter, value), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("STOPPING", "RUNNING"), (stopping.State, fleet.State));
        Assert.Equal((1, 1), (Calls("StopFleet"), Calls("StartFleet")));
    }

    [Fact]
    public void What_cannot_start_fails_with_the_fleets_own_errors()
    {
        Session.Emulator.Inject("failStart", "StartFleet");
        Assert.Empty(Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("PassThru", true)));
        Failed(
            "WaitFailed", ErrorCategory.InvalidResult, "dev-apps",
            "The AppStream fleet will not run: the service says SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES: The specified subnet does not have "
            + "enough free IP addresses");
    }

    [Fact]
    public void A_fleet_that_is_late_is_told_with_its_state()
    {
        Begin(timeScale: 1);
        Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout", ErrorCategory.OperationTimeout, "dev-apps", "still STARTING, not RUNNING (0 of 1 instances)");
    }

    [Fact]
    public void Until_available_waits_for_room_and_not_only_for_running()
    {
        Begin(timeScale: 600);
        Session.Run("Set-ASFleet", ("Name", "dev-apps"), ("DesiredInstances", 3));
        var fleet = Session.Run<ASFleet>("Start-ASFleet", ("Name", "dev-apps"), ("UntilAvailable", 3), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("RUNNING", 3), (fleet.State, fleet.Available));
    }

    [Fact]
    public void More_room_than_there_will_ever_be_is_not_waited_for()
    {
        Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("UntilAvailable", 2));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "dev-apps", "it is set to 1, and will never have 2 available");
    }

    [Fact]
    public void Several_are_waited_for_together_with_a_line_for_each()
    {
        Begin(timeScale: 600);
        var fleets = Session.Run<ASFleet>("Start-ASFleet", ("Name", new[] { "dev-*", "retired-apps" }), ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(["dev-apps", "retired-apps"], fleets.Select(fleet => fleet.Name).Order());
        var whole = Session.Progress.First(record => record.ParentActivityId < 0);
        Assert.Equal("Waiting for each AppStream fleet to run", whole.Activity);
        var lines = Session.Progress.Where(record => record.ParentActivityId == whole.ActivityId).ToList();
        Assert.Equal(["dev-apps", "retired-apps"], lines.Select(record => record.Activity).Distinct().Order());
        Assert.Equal(2, lines.Select(record => record.ActivityId).Distinct().Count());
        Assert.Contains(lines, record => record.StatusDescription == "STARTING, 0 of 1 instances");
        Assert.Equal(ProgressRecordType.Completed, Session.Progress[^1].RecordType);
        // One look each for the pattern; then looks at both together.
        Assert.InRange(Calls("DescribeFleets"), 2, 8);
    }

    [Fact]
    public void One_that_fails_costs_one_error_and_not_the_wait_for_the_others()
    {
        Session.Emulator.Inject("failStart", "StartFleet");
        var fleets = Session.Run<ASFleet>(
            "Start-ASFleet", ("Name", new[] { "dev-apps", "retired-apps", "nobody" }), ("Wait", true), ("PassThru", true),
            ("ThrottleLimit", 1));
        Assert.Equal("retired-apps", Assert.Single(fleets).Name);
        Assert.Equal(
            ["dev-apps WaitFailed", "nobody ResourceNotFoundException"], Session.Errors.Select(
                error => $"{error.TargetObject} {error.FullyQualifiedErrorId.Split(',')[0]}").Order());
    }

    [Fact]
    public void Fleets_of_several_regions_are_waited_for_side_by_side()
    {
        var fleets = Session.Run<ASFleet>("Get-ASFleet", ("State", "STOPPED"), ("Region", new[] { "us-east-1", "eu-west-1" }));
        var running = Session.Pipe<ASFleet>(fleets, "Start-ASFleet", ("Wait", true), ("PassThru", true));
        Succeeded();
        Assert.Equal(
            ["eu-west-1 eu-cad", "us-east-1 dev-apps", "us-east-1 retired-apps"], running.Select(fleet => $"{fleet.Region} {fleet.Name}")
                .Order(StringComparer.Ordinal));
        Assert.All(running, fleet => Assert.Equal("RUNNING", fleet.State));
    }

    [Fact]
    public void A_service_that_is_busy_for_a_moment_does_not_end_the_wait()
    {
        Session.Emulator.Inject("requestLimitExceeded", "StartFleet");
        Session.Run("Start-ASFleet", ("Name", "dev-apps"));
        Succeeded();
        Session.Emulator.Inject("throttle", "DescribeFleets", 3);
        Session.Run("Wait-ASFleet", ("Name", "dev-apps"));
        Succeeded();
    }

    [Fact]
    public void A_stale_stopped_after_the_start_does_not_end_the_wait()
    {
        Session.Emulator.Inject("staleRead", "DescribeFleets", 2);
        Assert.Equal(
            "RUNNING", Session.Run<ASFleet>("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("PassThru", true)).Single().State);
        Succeeded();
    }

    [Fact]
    public void A_fleet_that_runs_but_has_errors_is_a_warning()
    {
        Stub(request => request.Operation == "StartFleet"
            ? StubServer.Json("{}")
            : StubServer.Json(
                """{"Fleets":[{"Name":"prod","State":"RUNNING","FleetErrors":[{"ErrorCode":"IAM_SERVICE_ROLE_IS_MISSING","""
                + """ "ErrorMessage":"No role."}]}]}"""));
        Session.Run("Start-ASFleet", ("Name", "prod"), ("Wait", true));
        Succeeded();
        Assert.Equal("The AppStream fleet prod runs, but reports IAM_SERVICE_ROLE_IS_MISSING: No role.", Assert.Single(Session.Warnings));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void As_many_calls_overlap_as_are_allowed(int limit)
    {
        int now = 0, most = 0;
        using var full = new ManualResetEventSlim();
        var names = Enumerable.Range(1, 12).Select(number => $"fleet-{number}").ToArray();
        var fleets = $$"""{"Fleets":[{{string.Join(',', names.Select(name => $$"""{"Name":"{{name}}","State":"STOPPED"}"""))}}]}""";
        Stub(request => request.Operation == "DescribeFleets" ? StubServer.Json(fleets) : async (stream, stopping) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now >= limit)
                full.Set();
            await Task.Run(() => full.Wait(TimeSpan.FromSeconds(10), stopping), stopping);
            Interlocked.Decrement(ref now);
            return await StubServer.Json("{}")(stream, stopping);
        });
        Session.Run("Start-ASFleet", ("Name", names), ("ThrottleLimit", limit));
        Succeeded();
        Assert.Equal(limit, most);
    }

    [Fact]
    public void Ctrl_c_ends_the_wait_and_leaves_the_fleet_alone()
    {
        Begin(timeScale: 1);
        var stop = StopWhen(() => Calls("StartFleet") > 0, "Start-ASFleet", ("Name", "dev-apps"), ("Wait", true));
        Assert.InRange(stop.TotalSeconds, 0, 1);
        Assert.Equal(("STARTING", 0), (Fleet("dev-apps").State, Calls("StopFleet")));
    }
}
