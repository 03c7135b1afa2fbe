using System.Management.Automation;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>
/// Tests waits that fail, time out, or are canceled. Also tests whether the command stops the session after a failed wait, because a
/// session is billed until it ends.
/// </summary>
public sealed class WaitingTests : CmdletTest
{
    [Fact]
    public void A_hanging_call_is_cancelled_immediately()
    {
        Session.Emulator.Inject("slowAnswer", "ListProjects");
        Assert.InRange(StopWhen(() => Session.Calls("ListProjects") > 0, "Get-DFRemoteProject").TotalSeconds, 0, 1);
    }

    [Fact]
    public void Ctrl_C_ends_the_wait_and_does_not_stop_the_session()
    {
        var (project, device) = Slowly();
        var stop = StopWhen(
            () => Session.Calls(
                "GetRemoteAccessSession") > 0, "New-DFRemoteSession", ("DeviceArn", device), ("ProjectArn", project), ("Wait", true));
        Assert.InRange(stop.TotalSeconds, 0, 1);
        Assert.Equal((1, 0), (Session.Calls("CreateRemoteAccessSession"), Session.Calls("StopRemoteAccessSession")));
        Assert.Single(Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "PENDING")));
    }

    [Theory]
    [InlineData(false, 1, "The session was stopped, so it's no longer billed.")]
    [InlineData(true, 0, "-KeepOnFailure was specified, so the session wasn't stopped.")]
    public void A_session_that_times_out_is_stopped_unless_KeepOnFailure_is_specified(bool keep, int stops, string expected)
    {
        var (project, device) = Slowly();
        var output = Session.Run(
            "New-DFRemoteSession", ("DeviceArn", device), ("ProjectArn", project), ("Wait", true), ("TimeoutSeconds", 1),
            ("KeepOnFailure", keep));
        Assert.Empty(output);
        Assert.Equal(("OperationTimeout", ErrorCategory.OperationTimeout), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(expected, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Contains("still P", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(stops, Session.Calls("StopRemoteAccessSession"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_session_that_fails_to_start_reports_the_reason(bool keep)
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject("failStart");
        Session.Pipe<DFRemoteSession>(
            [device], "New-DFRemoteSession", ("ProjectArn", project.Arn), ("Wait", true), ("KeepOnFailure", keep));
        Assert.Equal("WaitFailed", Session.Error.Id);
        Assert.Contains(
            "The wait for the session to run has failed: it's ending or has already ended (result ",
                $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.DoesNotContain(
            Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING")), session => session.DeviceArn == device.Arn);
    }

    [Fact]
    public void A_session_that_vanishes_ends_the_wait()
    {
        var (project, device) = Slowly();
        var created = Session.Run<DFRemoteSession>("New-DFRemoteSession", ("DeviceArn", device), ("ProjectArn", project)).Single();
        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        var running = CmdletSession.Add(shell, "Wait-DFRemoteSession", ("Arn", created.Arn)).BeginInvoke();
        Assert.True(SpinWait.SpinUntil(() => Session.Calls("GetRemoteAccessSession") > 0, TimeSpan.FromSeconds(20)));
        Session.Emulator.Inject("vanish", "GetRemoteAccessSession");
        Assert.Empty(shell.EndInvoke(running));
        var error = shell.Streams.Error.Single();
        Assert.StartsWith("WaitFailed,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("no longer exists", $"{error}", StringComparison.Ordinal);
        Assert.Equal(created.Arn, $"{error.TargetObject}");
    }

    [Fact]
    public void A_temporarily_busy_service_does_not_end_the_wait()
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject("throttle", "GetRemoteAccessSession", 3);
        var session = Session.Pipe<DFRemoteSession>([device], "New-DFRemoteSession", ("ProjectArn", project.Arn), ("Wait", true)).Single();
        Assert.Empty(Session.Errors);
        Assert.Equal("RUNNING", session.Status);
    }

    [Fact]
    public void A_wait_that_can_no_longer_poll_writes_an_error_for_each_session_and_stops_it()
    {
        var (project, devices) = (Project(), new[] { Device(), Device("Google Pixel 9") });
        Session.Emulator.Inject("expiredToken", "ListRemoteAccessSessions");
        Session.Pipe<DFRemoteSession>(devices, "New-DFRemoteSession", ("ProjectArn", project.Arn), ("Wait", true));
        Assert.Equal(2, Session.Errors.Count);
        Assert.All(
            Session.Errors, error => Assert.StartsWith("ExpiredTokenException,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.All(Session.Errors, error => Assert.Contains(":session:", $"{error.TargetObject}", StringComparison.Ordinal));
        Assert.Equal(2, Session.Calls("StopRemoteAccessSession"));
    }

    [Fact]
    public void Each_session_of_a_deleted_project_is_an_error()
    {
        var sessions = new[] { SessionOf("Release candidate"), SessionOf("Checkout smoke test") };
        Session.Emulator.Inject("vanish", "GetRemoteAccessSession");
        var ended = Session.Pipe<DFRemoteSession>(
            sessions.Select(session => session.Arn!), "Wait-DFRemoteSession", ("For", "ended"), ("TimeoutSeconds", 1));
        Assert.Single(ended);
        Assert.Single(Session.Errors);
    }

    [Fact]
    public void Waiting_for_ended_sessions_to_run_fails()
    {
        Session.Run("Wait-DFRemoteSession", ("Arn", SessionOf("Login with fingerprint").Arn));
        Assert.Equal("WaitFailed", Session.Error.Id);
        Assert.Contains("could not be prepared", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    // In real time, the session takes two minutes to reach RUNNING. Before the session is RUNNING, its state is PENDING or PREPARING.
    private (string Project, string Device) Slowly()
    {
        Session = new CmdletSession(timeScale: 1);
        return (Project().Arn!, Device().Arn!);
    }
}
