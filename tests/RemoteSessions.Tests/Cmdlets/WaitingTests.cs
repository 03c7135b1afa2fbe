using System.Management.Automation;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Tests.Cmdlets;

/// <summary>Waits that end badly, and what becomes of the session that is billed.</summary>
public sealed class WaitingTests : CmdletTest
{
    [Fact]
    public void A_call_that_hangs_is_given_up_at_once()
    {
        Session.Emulator.Inject("slowAnswer", "ListProjects");
        Assert.InRange(StopWhen(() => Session.Calls("ListProjects") > 0, "Get-DFRemoteProject").TotalSeconds, 0, 1);
    }

    [Fact]
    public void Ctrl_c_ends_the_wait_and_leaves_the_session_alone()
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
    [InlineData(false, 1, "The session was stopped, so that it is not billed on.")]
    [InlineData(true, 0, "The session was left as it is.")]
    public void A_session_that_is_late_is_stopped_unless_it_is_to_be_kept(bool keep, int stops, string told)
    {
        var (project, device) = Slowly();
        var output = Session.Run(
            "New-DFRemoteSession", ("DeviceArn", device), ("ProjectArn", project), ("Wait", true), ("TimeoutSeconds", 1),
            ("KeepOnFailure", keep));
        Assert.Empty(output);
        Assert.Equal(("OperationTimeout", ErrorCategory.OperationTimeout), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        Assert.Contains(told, $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Contains("still P", $"{Session.Error.Record}", StringComparison.Ordinal);
        Assert.Equal(stops, Session.Calls("StopRemoteAccessSession"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_session_that_does_not_start_says_why(bool keep)
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject("failStart");
        Session.Pipe<DFRemoteSession>(
            [device], "New-DFRemoteSession", ("ProjectArn", project.Arn), ("Wait", true), ("KeepOnFailure", keep));
        Assert.Equal("WaitFailed", Session.Error.Id);
        Assert.Contains("The session will not run: it ended before it ran (result ", $"{Session.Error.Record}", StringComparison.Ordinal);
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
        Assert.Contains("no longer there", $"{error}", StringComparison.Ordinal);
        Assert.Equal(created.Arn, $"{error.TargetObject}");
    }

    [Fact]
    public void A_service_that_is_busy_for_a_moment_does_not_end_the_wait()
    {
        var (project, device) = (Project(), Device());
        Session.Emulator.Inject("throttle", "GetRemoteAccessSession", 3);
        var session = Session.Pipe<DFRemoteSession>([device], "New-DFRemoteSession", ("ProjectArn", project.Arn), ("Wait", true)).Single();
        Assert.Empty(Session.Errors);
        Assert.Equal("RUNNING", session.Status);
    }

    [Fact]
    public void A_wait_that_cannot_look_any_more_tells_of_each_session_and_stops_it()
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
    public void Sessions_of_a_project_that_went_are_each_told_of()
    {
        var sessions = new[] { SessionOf("Release candidate"), SessionOf("Checkout smoke test") };
        Session.Emulator.Inject("vanish", "GetRemoteAccessSession");
        var ended = Session.Pipe<DFRemoteSession>(
            sessions.Select(session => session.Arn!), "Wait-DFRemoteSession", ("For", "ended"), ("TimeoutSeconds", 1));
        Assert.Single(ended);
        Assert.Single(Session.Errors);
    }

    [Fact]
    public void Ended_sessions_are_not_waited_for_to_run()
    {
        Session.Run("Wait-DFRemoteSession", ("Arn", SessionOf("Login with fingerprint").Arn));
        Assert.Equal("WaitFailed", Session.Error.Id);
        Assert.Contains("could not be prepared", $"{Session.Error.Record}", StringComparison.Ordinal);
    }

    // Real time: the session stays PENDING and PREPARING for two minutes.
    private (string Project, string Device) Slowly()
    {
        Session = new CmdletSession(timeScale: 1);
        return (Project().Arn!, Device().Arn!);
    }
}
