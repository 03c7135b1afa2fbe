using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets.AppStream;

/// <summary>Tests Start-ASFleet, with and without -Wait.</summary>
public sealed class StartFleetTests : AppStreamCmdletTest
{
    [Fact]
    public void Start_returns_nothing_without_PassThru()
    {
        Begin(timeScale: 1);
        Assert.Empty(Session.Run("Start-ASFleet", ("Name", "dev-apps")));
        Succeeded();
        Assert.Equal("STARTING", Session.Run<ASFleet>("Start-ASFleet", ("Name", "retired-apps"), ("PassThru", true)).Single().State);
        Assert.Equal(2, Calls("StartFleet"));
    }

    [Fact]
    public void Wait_returns_the_running_fleet()
    {
        var fleet = Session.Run<ASFleet>("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("RUNNING", 1), (fleet.State, fleet.Available));
    }

    [Theory]
    [InlineData("OperationNotPermittedException")]
    [InlineData("ConcurrentModificationException")]
    [InlineData("None")]
    public void An_already_running_fleet_is_not_an_error(string answer)
    {
        Begin(settings: "StartAgainError=" + answer);
        var fleet = Session.Run<ASFleet>("Start-ASFleet", ("Name", "prod-apps"), ("Wait", true), ("PassThru", true), ("Verbose", true))
            .Single();
        Succeeded();
        Assert.Equal("RUNNING", fleet.State);
        if (answer != "None")
            Assert.Contains("The AppStream fleet 'prod-apps' is already RUNNING.", Session.Verbose);
    }

    [Fact]
    public void A_STOPPING_fleet_cannot_be_started()
    {
        Begin(timeScale: 1);
        Session.Run("Stop-ASFleet", ("Name", "prod-apps"), ("Force", true));
        Session.Run("Start-ASFleet", ("Name", "prod-apps"));
        Failed("OperationNotPermittedException", ErrorCategory.PermissionDenied, "prod-apps", "STOPPING");
    }

    [Theory]
    [InlineData("Wait", true)]
    [InlineData("UntilAvailable", 1)]
    public void Wait_starts_a_STOPPING_fleet_after_it_has_stopped(string parameter, object value)
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
    public void A_failed_start_reports_the_errors_of_the_fleet()
    {
        Session.Emulator.Inject("failStart", "StartFleet");
        Assert.Empty(Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("PassThru", true)));
        Failed(
            "WaitFailed", ErrorCategory.InvalidResult, "dev-apps",
            "The wait for the AppStream fleet to run has failed: the service reports SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES: "
            + "The specified subnet does not have "
            + "enough free IP addresses");
    }

    [Fact]
    public void A_timeout_reports_the_state_of_the_fleet()
    {
        Begin(timeScale: 1);
        Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("TimeoutSeconds", 1));
        Failed("OperationTimeout",
            ErrorCategory.OperationTimeout, "dev-apps", "isn't RUNNING after 0:01. It's still STARTING (0 of 1 instances).");
    }

    [Fact]
    public void UntilAvailable_waits_for_capacity_after_RUNNING()
    {
        Begin(timeScale: 600);
        Session.Run("Set-ASFleet", ("Name", "dev-apps"), ("DesiredInstances", 3));
        var fleet = Session.Run<ASFleet>("Start-ASFleet", ("Name", "dev-apps"), ("UntilAvailable", 3), ("PassThru", true)).Single();
        Succeeded();
        Assert.Equal(("RUNNING", 3), (fleet.State, fleet.Available));
    }

    [Fact]
    public void Waiting_for_more_than_the_maximum_capacity_is_an_error()
    {
        Session.Run("Start-ASFleet", ("Name", "dev-apps"), ("UntilAvailable", 2));
        Failed("WaitFailed", ErrorCategory.InvalidResult, "dev-apps", "its desired capacity is 1, so 2 will never be available");
    }

    [Fact]
    public void Several_resources_are_waited_for_with_one_progress_line_each()
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
        // Each name requires one call. After these calls, each poll requires only one call for the two fleets.
        Assert.InRange(Calls("DescribeFleets"), 2, 8);
    }

    [Fact]
    public void A_failure_writes_one_error_and_the_others_are_waited_for()
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
    public void Fleets_of_several_Regions_are_waited_for_in_parallel()
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
    public void A_temporarily_busy_service_does_not_end_the_wait()
    {
        Session.Emulator.Inject("requestLimitExceeded", "StartFleet");
        Session.Run("Start-ASFleet", ("Name", "dev-apps"));
        Succeeded();
        Session.Emulator.Inject("throttle", "DescribeFleets", 3);
        Session.Run("Wait-ASFleet", ("Name", "dev-apps"));
        Succeeded();
    }

    [Fact]
    public void A_stale_STOPPED_after_the_start_does_not_end_the_wait()
    {
        Session.Emulator.Inject("staleRead", "DescribeFleets", 2);
        Assert.Equal(
            "RUNNING", Session.Run<ASFleet>("Start-ASFleet", ("Name", "dev-apps"), ("Wait", true), ("PassThru", true)).Single().State);
        Succeeded();
    }

    [Fact]
    public void A_running_fleet_with_errors_is_a_warning()
    {
        Stub(request => request.Operation == "StartFleet"
            ? StubServer.Json("{}")
            : StubServer.Json(
                """{"Fleets":[{"Name":"prod","State":"RUNNING","FleetErrors":[{"ErrorCode":"IAM_SERVICE_ROLE_IS_MISSING","""
                + """ "ErrorMessage":"No role."}]}]}"""));
        Session.Run("Start-ASFleet", ("Name", "prod"), ("Wait", true));
        Succeeded();
        Assert.Equal("The AppStream fleet 'prod' is running, but the service reports IAM_SERVICE_ROLE_IS_MISSING: No role.",
            Assert.Single(Session.Warnings));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Calls_run_in_parallel_up_to_the_limit(int limit)
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
    public void Ctrl_C_ends_the_wait_and_does_not_stop_the_fleet()
    {
        Begin(timeScale: 1);
        var stop = StopWhen(() => Calls("StartFleet") > 0, "Start-ASFleet", ("Name", "dev-apps"), ("Wait", true));
        Assert.InRange(stop.TotalSeconds, 0, 1);
        Assert.Equal(("STARTING", 0), (Fleet("dev-apps").State, Calls("StopFleet")));
    }
}
