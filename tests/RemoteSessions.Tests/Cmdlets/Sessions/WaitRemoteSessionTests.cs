using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;
using RemoteSessions.Sessions;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>Wait-RemoteSession: any number of sessions of all services together.</summary>
public sealed class WaitRemoteSessionTests : SessionsCmdletTest
{
    [Fact]
    public void Sessions_that_run_are_given_at_once()
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
    public async Task A_new_device_session_and_a_user_who_waits_for_an_instance_are_waited_for_together()
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
    public void Sessions_that_were_stopped_are_waited_for_until_they_have_ended()
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
    public void A_wait_for_the_end_gives_up_in_time_and_names_each_session()
    {
        RemoteSession[] sessions = [Of("alice"), Of("jane*"), DeviceSession()];
        Assert.Empty(Session.Pipe<object>(sessions, "Wait-RemoteSession", ("TimeoutSeconds", 1)));
        Assert.Equal(
            sessions.Select(session => session.SessionId).Order(), Session.Errors.Select(error => $"{error.TargetObject}").Order());
        Assert.All(Session.Errors, error => Assert.StartsWith("OperationTimeout,", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Contains(Session.Errors, error => $"{error}".Contains("still RUNNING, not ended", StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public void A_session_that_has_ended_will_not_run()
    {
        var ended = List(("Service", "DeviceFarm"), ("State", "COMPLETED"), ("UserId", "Google Pixel 8")).Single();
        Session.Pipe<object>([ended], "Wait-RemoteSession", ("For", "Running"));
        Assert.Equal(("WaitFailed", ended.SessionId), (Session.Error.Id, $"{Session.Error.Record.TargetObject}"));
        Assert.Equal("COMPLETED", Session.Pipe<RemoteSession>([ended], "Wait-RemoteSession").Single().State);
        Succeeded();
    }

    [Fact]
    public void Rows_and_objects_name_the_same_session_and_it_is_waited_for_once()
    {
        var session = Of("bob");
        var row = CmdletSession.Row(
            ("SessionId", session.SessionId), ("Service", "AppStream"), ("Region", "us-east-1"), ("ProfileName", ""));
        Assert.Single(Session.Pipe<RemoteSession>([row, session, row], "Wait-RemoteSession", ("For", "Running")));
        Succeeded();
    }

    [Fact]
    public void A_thing_that_is_no_session_costs_one_error_and_not_the_others()
    {
        var project = Session.Run<DFRemoteProject>("Get-DFRemoteProject", ("Name", "Retail App")).Single();
        Assert.Equal("bob", Session.Pipe<RemoteSession>([project, Of("bob")], "Wait-RemoteSession", ("For", "Running")).Single().UserId);
        Failed("InvalidArgument", ErrorCategory.InvalidArgument, $"{project}", "The object is a Device Farm project");
    }

    [Fact]
    public void Ctrl_c_ends_the_wait_and_leaves_the_sessions()
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
