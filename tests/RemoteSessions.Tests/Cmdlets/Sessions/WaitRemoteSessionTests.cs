using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>Tests Wait-RemoteSession with sessions of all services at the same time.</summary>
public sealed class WaitRemoteSessionTests : SessionsCmdletTest
{
    [Fact]
    public void Running_sessions_are_returned_immediately()
    {
        var sessions = List(("Region", new[] { "us-east-1", "us-west-2" }));
        var seen = Session.Pipe<RemoteSession>(sessions, "Wait-RemoteSession", ("For", "running"));
        Succeeded();
        Assert.Equal(
            sessions.Select(session => $"{session.Region} {session} {session.Resource}")
                .Order(), seen.Select(session => $"{session.Region} {session} {session.Resource}").Order());
        NothingChanged();
    }

    [Fact]
    public async Task New_sessions_of_several_services_are_waited_for_together()
    {
        Begin(settings: "PendingSeconds=60");
        var url = Session.Run<ASStreamingUrl>(
            "New-ASStreamingUrl", ("StackName", "cad-stack"), ("FleetName", "prod-cad"), ("UserId", "zoe")).Single();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var page = await http.GetAsync(url.StreamingUrl);
        var user = Of("zoe");
        Assert.Equal("PENDING", user.State);
        var device = Session.Run<DFRemoteSession>(
            "New-DFRemoteSession", ("DeviceArn", Device("Google Pixel 9").Arn), ("ProjectName", "Retail App")).Single();
        var waiting = List(("Service", "DeviceFarm"), ("State", "PENDING")).Single();
        Assert.Equal((device.Arn, null, null, null), (waiting.SessionId, waiting.StartTime, waiting.Duration, waiting.ExpirationTime));

        using var shell = PowerShell.Create();
        shell.Runspace = Session.Runspace;
        var before = Calls("AppStream.DescribeSessions");
        var running = CmdletSession.Add(
            shell, "Wait-RemoteSession", ("InputObject", new AwsResource[] { user, device }), ("For", "Running")).BeginInvoke();
        Assert.True(SpinWait.SpinUntil(() => Calls("AppStream.DescribeSessions") > before, TimeSpan.FromSeconds(20)));
        Session.Emulator.Advance(TimeSpan.FromSeconds(200));
        var seen = shell.EndInvoke(running).Select(item => (RemoteSession)item.BaseObject).ToList();
        Assert.Empty(shell.Streams.Error);
        Assert.Equal("ACTIVE/zoe RUNNING/Google Pixel 9", Line(seen.Select(session => $"{session.State}/{session.UserId}")));
    }

    [Fact]
    public void Stopped_sessions_are_waited_for_until_they_have_ended()
    {
        Begin(timeScale: 600, settings: "StoppingSeconds=120");
        RemoteSession[] sessions = [DeviceSession(), Of("bob"), Of("jane*")];
        Session.Pipe<object>(sessions, "Stop-RemoteSession", ("Force", true));
        var ended = Session.Pipe<RemoteSession>(sessions, "Wait-RemoteSession");
        Succeeded();
        Assert.Equal(sessions.Select(session => session.SessionId).Order(), ended.Select(session => session.SessionId).Order());
        var device = ended.Single(session => session.Service == "DeviceFarm");
        Assert.Equal(("COMPLETED", "Banking App"), (device.State, device.Resource));
        Assert.All(
            ended.Where(session => session != device), session => Assert.Equal(
                ("EXPIRED", null), (session.State, session.ConnectionState)));
    }

    [Fact]
    public void A_wait_for_the_end_times_out_with_an_error_for_each_session()
    {
        RemoteSession[] sessions = [Of("alice"), Of("jane*"), DeviceSession()];
        Assert.Empty(Session.Pipe<object>(sessions, "Wait-RemoteSession", ("TimeoutSeconds", 1)));
        Assert.Equal(
            sessions.Select(session => session.SessionId).Order(), Session.Errors.Select(error => $"{error.TargetObject}").Order());
        Assert.All(Session.Errors, error => Assert.StartsWith("OperationTimeout,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Contains(
            Session.Errors, error => $"{error}".Contains("isn't ended after 0:01. It's still RUNNING", StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public void Waiting_for_an_ended_session_fails()
    {
        var ended = List(("Service", "DeviceFarm"), ("State", "COMPLETED"), ("UserId", "Google Pixel 8")).Single();
        Session.Pipe<object>([ended], "Wait-RemoteSession", ("For", "Running"));
        Assert.Equal(("WaitFailed", ended.SessionId), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
        Assert.Equal("COMPLETED", Session.Pipe<RemoteSession>([ended], "Wait-RemoteSession").Single().State);
        Succeeded();
    }

    [Fact]
    public void A_session_in_a_row_and_an_object_is_waited_for_once()
    {
        var session = Of("bob");
        var row = CmdletSession.Row(
            ("SessionId", session.SessionId), ("Service", "AppStream"), ("Region", "us-east-1"), ("ProfileName", ""));
        Assert.Single(Session.Pipe<RemoteSession>([row, session, row], "Wait-RemoteSession", ("For", "Running")));
        Succeeded();
    }

    [Fact]
    public void An_input_that_is_not_a_session_writes_one_error_and_the_others_are_processed()
    {
        var project = Session.Run<DFRemoteProject>("Get-DFRemoteProject", ("Name", "Retail App")).Single();
        Assert.Equal("bob", Session.Pipe<RemoteSession>([project, Of("bob")], "Wait-RemoteSession", ("For", "Running")).Single().UserId);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, $"{project}", "The object is a Device Farm project");
    }

    [Fact]
    public void Ctrl_C_ends_the_wait_and_keeps_the_sessions()
    {
        var sessions = List();
        var before = Calls("AppStream.DescribeSessions");
        var took = StopWhen(
            () => Calls(
                "AppStream.DescribeSessions") > before, "Wait-RemoteSession", ("InputObject", sessions.Cast<AwsResource>().ToArray()));
        Assert.InRange(took.TotalSeconds, 0, 5);
        Assert.Equal(sessions.Count, List().Count);
    }
}
