using System.Management.Automation;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Cmdlets;

public sealed class PipelineTests : CmdletTest
{
    [Fact]
    public void Texts_objects_and_rows_name_the_same_session()
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
    public void Rows_as_import_csv_gives_them_start_sessions()
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
    public void A_piped_device_instance_is_the_one_that_is_taken(string form)
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
    public void Projects_sessions_and_artifacts_follow_from_each_other()
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
    public void The_first_is_enough_and_no_further_page_is_asked_for()
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
    public void An_object_knows_where_it_came_from_and_is_acted_on_there()
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
    public void Several_regions_are_asked_and_one_that_fails_costs_one_error()
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
    public void As_many_calls_overlap_as_are_allowed(int limit)
    {
        int now = 0, most = 0;
        using var full = new ManualResetEventSlim();
        var session = StubServer.Json("""{"remoteAccessSession":{}}""");
        StubAnswer stop = async (stream, stopping) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now >= limit)
                full.Set();
            // All wait until as many are there as may be; one too many would be seen by then.
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
