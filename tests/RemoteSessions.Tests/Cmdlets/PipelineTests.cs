using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

public sealed class PipelineTests : CmdletTest
{
    [Fact]
    public void A_session_in_texts_objects_and_rows_is_processed_once()
    {
        var session = SessionOf("Release candidate");
        var row = CmdletSession.Row(
            ("Name", session.Name), ("Arn", session.Arn), ("Region", ""), ("ProfileName", ""), ("DeviceArn", session.DeviceArn));
        var other = CmdletSession.Row(("SessionArn", session.Arn), ("Region", "us-west-2"), ("ProfileName", null));
        var found = Session.Pipe<DFRemoteSession>([session.Arn!, session, row, other], "Get-DFRemoteSession");
        Assert.Empty(Session.Errors);
        Assert.Equal(4, found.Count);
        Assert.All(found, one => Assert.Equal(session.Arn, one.Arn));
        var stopped = Session.Pipe<DFRemoteSession>(
            [session.Arn!, session, row, other], "Stop-DFRemoteSession", ("PassThru", true), ("Force", true));
        Assert.Empty(Session.Errors);
        Assert.Equal(4, stopped.Count);
    }

    [Fact]
    public void CSV_rows_start_sessions()
    {
        var rows = new[] { Device(), Device("Google Pixel 9") }.Select(device => (object)CmdletSession.Row(
            ("Arn", device.Arn), ("Name", device.Name), ("InstanceArn", ""), ("Region", device.Region), ("ProfileName", "")));
        var created = Session.Pipe<DFRemoteSession>(rows, "New-DFRemoteSession", ("ProjectName", "Retail App"));
        Assert.Empty(Session.Errors);
        Assert.Equal(["Google Pixel 8", "Google Pixel 9"], created.Select(session => session.DeviceName).Order());
    }

    [Theory]
    [InlineData("live")]
    [InlineData("copy")]
    [InlineData("row")]
    public void A_piped_device_instance_is_used_for_the_session(string form)
    {
        var instance = Session.Run<DFRemoteDeviceInstance>("Get-DFRemoteDeviceInstance").First(one => one.Status == "AVAILABLE");
        object piped = form switch
        {
            "live" => instance,
            "copy" => PSSerializer.Deserialize(PSSerializer.Serialize(instance)),
            _ => CmdletSession.Row(
                ("Arn", instance.Arn), ("DeviceArn", instance.DeviceArn), ("Status", instance.Status), ("Region", ""), ("ProfileName", "")),
        };
        var created = Session.Pipe<DFRemoteSession>([piped], "New-DFRemoteSession", ("ProjectName", "Retail App"));
        Assert.Empty(Session.Errors);
        Assert.Equal((instance.Arn, instance.DeviceArn), (created.Single().InstanceArn, created.Single().DeviceArn));
    }

    [Fact]
    public void Projects_sessions_and_artifacts_can_be_piped()
    {
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-DFRemoteProject", ("Name", "Retail*"));
            CmdletSession.Add(shell, "Get-DFRemoteSession", ("Status", "COMPLETED"));
            CmdletSession.Add(shell, "Get-DFRemoteSessionArtifact", ("Type", "VIDEO"));
        });
        Assert.Empty(Session.Errors);
        Assert.Equal(3, Session.Calls("ListArtifacts") / 3);
    }

    [Fact]
    public void Select_First_1_requests_no_additional_page()
    {
        Session = new CmdletSession(settings: "PageSize=2");
        var first = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-DFRemoteDevice");
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Assert.Single(first);
        Assert.Empty(Session.Errors);
        var calls = Session.Calls("ListDevices");
        Assert.InRange(calls, 1, 3);
        Assert.Equal(15, Session.Run("Get-DFRemoteDevice").Count);
        Assert.Equal(calls + 8, Session.Calls("ListDevices"));
    }

    [Fact]
    public void An_object_remembers_its_connection_and_is_changed_with_it()
    {
        var server = Stub(
            _ => StubServer.Json(
                $$$"""{"projects":[{"arn":"{{{ProjectArn}}}","name":"P"}],"""
                + $$$""" "remoteAccessSessions":[{"arn":"{{{UnknownSession}}}"}],"remoteAccessSession":{}}"""));
        var session = Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Region", "eu-west-1")).Single();
        Assert.Equal(("eu-west-1", null), (session.Region, session.ProfileName));
        Session.Pipe<object>([session], "Stop-DFRemoteSession", ("Force", true));
        Assert.Empty(Session.Errors);
        Assert.All(
            server.Requests, request => Assert.Contains(
                "/eu-west-1/devicefarm/", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public void A_failing_Region_writes_one_error_and_the_others_are_read()
    {
        Stub(request => request.Headers["Authorization"].Contains("/eu-west-1/", StringComparison.Ordinal)
            ? StubServer.Error("AccessDeniedException", 403)
            : StubServer.Json($$$"""{"projects":[{"arn":"{{{ProjectArn}}}","name":"P"}]}"""));
        var found = Session.Run<DFRemoteProject>(
            "Get-DFRemoteProject", ("Region", new[] { "us-west-2", "eu-west-1", "us-east-1", "us-west-2" }));
        Assert.Equal(["us-east-1", "us-west-2"], found.Select(project => project.Region).Order());
        Assert.Equal("AccessDeniedException", Session.Error.Id);
        Assert.Equal("eu-west-1", Session.Error.Record.TargetObject);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Calls_run_in_parallel_up_to_the_limit(int limit)
    {
        int now = 0, most = 0;
        using var full = new ManualResetEventSlim();
        var session = StubServer.Json("""{"remoteAccessSession":{}}""");
        StubResponse stop = async (stream, stopping) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now >= limit)
                full.Set();
            // Each call blocks until the maximum number of concurrent calls has started. If the command allowed more concurrent calls,
            // another call would start before this wait ends.
            await Task.Run(() => full.Wait(TimeSpan.FromSeconds(10), stopping), stopping);
            Interlocked.Decrement(ref now);
            return await session(stream, stopping);
        };
        Stub(request => request.Operation == "StopRemoteAccessSession" ? stop : session);
        Session.Pipe<object>(
            Enumerable.Range(0, 12).Select(number => UnknownSession.Replace("nobody", $"s{number}", StringComparison.Ordinal)),
            "Stop-DFRemoteSession", ("ThrottleLimit", limit), ("Force", true));
        Assert.Empty(Session.Errors);
        Assert.Equal(limit, most);
    }

    private const string ProjectArn = "arn:aws:devicefarm:us-west-2:123456789012:project:p-1";
}
