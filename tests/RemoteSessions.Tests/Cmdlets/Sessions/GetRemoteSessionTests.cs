using System.Globalization;
using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Sessions;
using RemoteSessions.Tests.Support;
using RemoteSessions.WorkSpaces;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>Tests which sessions Get-RemoteSession returns, and which properties these sessions have.</summary>
public sealed class GetRemoteSessionTests : SessionsCmdletTest
{
    private const string Streaming =
        "alice bob carol@example.com dave@corp.example.com kiosk-1 student-1@example.com uma@example.com viktor@example.com "
        + "wanda@example.com";

    public static TheoryData<(string, object?)[], string> Queries => new()
    {
        { [("Service", "AppStream")], Streaming },
        { [("Service", new[] { "devicefarm", "APPSTREAM", "AppStream" })], "Google Pixel 7a " + Streaming },
        { [("UserId", "bob")], "bob" },
        { [("UserId", new[] { "ALICE", "*@corp.example.com", "google pixel*" })], "Google Pixel 7a alice dave@corp.example.com" },
        { [("UserId", "nobody*")], "" },
        { [("State", "running")], "Google Pixel 7a" },
        { [("State", "ACTIVE"), ("Service", "AppStream"), ("UserId", "b*")], "bob" },
        { [("State", new[] { "PENDING", "EXPIRED" })], "" },
        { [("IdleOnly", true)], "bob jane.doe@example.com viktor@example.com" },
        { [("IdleOnly", true), ("OlderThan", "3h")], "bob" },
        { [("OlderThan", "5h")], "kiosk-1" },
        { [("OlderThan", "5H")], "kiosk-1" },
        { [("OlderThan", "300 m")], "kiosk-1" },
        { [("OlderThan", "18000s")], "kiosk-1" },
        { [("OlderThan", "0.2d")], "kiosk-1" },
        { [("OlderThan", "5:00:00")], "kiosk-1" },
        { [("OlderThan", TimeSpan.FromHours(5))], "kiosk-1" },
        { [("OlderThan", "150m")], "bob dave@corp.example.com kiosk-1" },
        { [("OlderThan", "8h")], "" },
        { [("Service", "DeviceFarm"), ("IncludeEnded", true)],
            "Apple iPhone 14 Google Pixel 7a Google Pixel 8 Samsung Galaxy S24 Ultra Samsung Galaxy Tab S9" },
        { [("State", "completed"), ("UserId", "Samsung*")], "Samsung Galaxy S24 Ultra Samsung Galaxy Tab S9" },
    };

    [Fact]
    public void Users_are_found_in_every_culture()
    {
        var language = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(
                ["alice", "kiosk-1"], List(("UserId", new[] { "ALICE", "KIOSK*" }))
                    .Select(session => session.UserId).Order(StringComparer.Ordinal));
        }
        finally
        {
            CultureInfo.CurrentCulture = language;
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_query_returns_each_session_once((string, object?)[] parameters, string users)
    {
        var found = List(parameters);
        Succeeded();
        Assert.Equal(users, Line(found.Select(session => session.UserId)));
    }

    [Fact]
    public void All_services_are_in_one_list_and_Device_Farm_needs_no_Region()
    {
        var found = List();
        Succeeded();
        Assert.Equal(
            ["AppStream us-east-1 9", "DeviceFarm us-west-2 1", "WorkSpaces us-east-1 7", "WorkSpacesPersonal us-east-1 2"],
            found.GroupBy(session => $"{session.Service} {session.Region}").Select(group => $"{group.Key} {group.Count()}").Order());
        Assert.Equal(found.Count, found.Select(session => session.SessionId).Distinct().Count());
    }

    [Fact]
    public void A_session_has_the_values_of_its_service()
    {
        var device = Session.Run<DFRemoteSession>("Get-DFRemoteSession", ("Status", "RUNNING")).Single();
        var ours = DeviceSession();
        Assert.Equal(
            (device.Arn, device.DeviceName, "Banking App", "RUNNING", null, device.Started),
            (ours.SessionId, ours.UserId, ours.Resource, ours.State, ours.ConnectionState, ours.StartTime));
        Assert.Equal(TimeSpan.FromMinutes(150), ours.ExpirationTime - ours.StartTime);

        var streaming = Session.Run<ASSession>("Get-ASSession", ("UserId", "uma@example.com")).Single();
        ours = Of("uma@example.com");
        Assert.Equal(
            (streaming.SessionId, "desktop-stack/shared-desktops", "ACTIVE", "CONNECTED", streaming.StartTime, streaming.MaxExpirationTime),
            (ours.SessionId, ours.Resource, ours.State, ours.ConnectionState, ours.StartTime, ours.ExpirationTime));

        var pool = Session.Run<WksPoolSession>("Get-WksPoolSession").Single(session => session.UserId == "jane.doe@example.com");
        ours = Of("jane*");
        Assert.Equal(
            (pool.SessionId, pool.PoolName, "ACTIVE", "NOT_CONNECTED", pool.StartTime, pool.ExpirationTime),
            (ours.SessionId, ours.Resource, ours.State, ours.ConnectionState, ours.StartTime, ours.ExpirationTime));
    }

    [Fact]
    public void A_session_is_found_by_the_id_or_IP_address_of_its_instance()
    {
        var sessions = List();
        foreach (var session in new[]
            { sessions.First(session => session.Service == "AppStream"), sessions.First(session => session.Service == "WorkSpaces") })
        {
            Assert.Matches(@"\Ai-[0-9a-f]+\z", session.InstanceId);
            Assert.Matches(@"\A10(\.\d+){3}\z", session.IpAddress);
            var neighbours = sessions.Where(other => other.InstanceId == session.InstanceId)
                .Select(other => other.SessionId).Order(StringComparer.Ordinal);
            Assert.Equal(
                neighbours, List(("InstanceId", session.InstanceId)).Select(found => found.SessionId).Order(StringComparer.Ordinal));
            Assert.Equal(neighbours, List(("IpAddress", session.IpAddress)).Select(found => found.SessionId).Order(StringComparer.Ordinal));
            Assert.Contains(session.SessionId, List(("IpAddress", session.IpAddress![..5] + "*")).Select(found => found.SessionId));
        }

        Assert.Empty(List(("InstanceId", "i-0")));
        Assert.Empty(List(("IpAddress", "192.0.2.1")));
        Succeeded();
    }

    [Fact]
    public void A_duration_can_be_a_number_of_seconds() => Assert.All(
        Timed(), session => Assert.Equal((int)session.Duration!.Value.TotalSeconds, session.DurationInSeconds));

    [Fact]
    public void Durations_are_whole_seconds_since_the_start_in_local_time()
    {
        foreach (var session in Timed())
        {
            Assert.Equal(DateTimeKind.Local, session.StartTime!.Value.Kind);
            Assert.Equal(0, session.Duration!.Value.Ticks % TimeSpan.TicksPerSecond);
            Assert.InRange((DateTime.Now - session.StartTime.Value - session.Duration.Value).TotalSeconds, 0, 60);
        }
    }

    [Fact]
    public void A_desktop_with_a_connected_user_has_no_start_time()
    {
        var desktops = List(("Service", "workspacespersonal"));
        Succeeded();
        Assert.Equal("akua.mansa jane.doe", Line(desktops.Select(desktop => desktop.UserId)));
        Assert.All(desktops, desktop =>
        {
            Assert.Matches(@"\Aws-[0-9a-z]{9}\z", desktop.SessionId);
            Assert.Matches(@"\Ad-[0-9a-f]{10}\z", desktop.Resource);
            Assert.Equal(
                ("AVAILABLE", "CONNECTED", null, null, null),
                (desktop.State, desktop.ConnectionState, desktop.StartTime, desktop.Duration, desktop.ExpirationTime));
        });
        Assert.Equal(
            (1, 1), (Calls("WorkSpaces.DescribeWorkspacesConnectionStatus"), Calls("WorkSpaces.DescribeWorkspaces")));
    }

    [Fact]
    public void The_list_can_be_exported_unchanged()
    {
        var file = Path.Combine(Owned(new TemporaryFolder()).Path, "sessions.csv");
        Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-RemoteSession");
            CmdletSession.Add(shell, "Export-Csv", ("Path", file), ("NoTypeInformation", true));
        });
        var lines = File.ReadAllLines(file);
        Assert.Equal(20, lines.Length);
        Assert.DoesNotContain(
            lines, line => line.Contains("System.", StringComparison.Ordinal)
                || line.Contains("RemoteSessions.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(20)]
    [InlineData("20")]
    [InlineData("soon")]
    [InlineData("8 hours")]
    [InlineData("-8h")]
    [InlineData("")]
    public void An_invalid_duration_is_an_error_with_the_valid_formats(object given)
    {
        List(("OlderThan", given));
        var (id, record) = Session.Error;
        Assert.Equal(("ParameterArgumentTransformationError", ErrorCategory.InvalidData), (id, record.CategoryInfo.Category));
        Assert.Contains(
            $"'{given}' isn't a duration. Specify a number and a unit (s, m, h, or d), such as 8h, or a time span, such as 8:00:00.",
                $"{record}",
            StringComparison.Ordinal);
        Assert.Empty(Session.Emulator.Calls);
    }

    [Theory]
    [InlineData("AppStream.DescribeSessions", "AppStream")]
    [InlineData("AppStream.DescribeStacks", "AppStream")]
    [InlineData("WorkSpaces.DescribeWorkspacesPoolSessions", "WorkSpaces")]
    [InlineData("WorkSpaces.DescribeWorkspacesConnectionStatus", "WorkSpacesPersonal")]
    [InlineData("WorkSpaces.DescribeWorkspaces", "WorkSpacesPersonal")]
    [InlineData("Device Farm.ListProjects", "DeviceFarm")]
    public void A_failing_service_writes_one_error_and_the_others_are_read(string operation, string service)
    {
        Session.Emulator.Inject("expiredToken", operation.Split('.')[1]);
        var found = List();
        Assert.Equal(
            ("ExpiredTokenException", ErrorCategory.AuthenticationError), (Session.Error.Id, Session.Error.Record.CategoryInfo.Category));
        if (service == "WorkSpacesPersonal")
            Assert.Equal(service, $"{Session.Error.Record.TargetObject}");
        foreach (var (other, count) in new[] { ("DeviceFarm", 1), ("AppStream", 9), ("WorkSpaces", 7), ("WorkSpacesPersonal", 2) }
            .Where(other => other.Item1 != service))
            Assert.Equal(count, found.Count(session => session.Service == other));
    }

    // Excludes sessions of desktops, because AWS doesn't report the time at which the user of a desktop connected.
    private List<RemoteSession> Timed()
    {
        var timed = List().Where(session => session.StartTime is not null).ToList();
        Assert.Equal(17, timed.Count);
        return timed;
    }

    [Fact]
    public void The_first_of_20000_sessions_needs_few_calls()
    {
        Begin(settings: ["AppStreamSessions=10000", "WorkSpacesSessions=10000"]);
        var first = Session.Pipe(null, shell =>
        {
            CmdletSession.Add(shell, "Get-RemoteSession");
            CmdletSession.Add(shell, "Select-Object", ("First", 1));
        });
        Succeeded();
        Assert.IsType<RemoteSession>(Assert.Single(first).BaseObject);
        Assert.InRange(Session.Emulator.Calls.Values.Sum(), 1, 60);
    }
}
