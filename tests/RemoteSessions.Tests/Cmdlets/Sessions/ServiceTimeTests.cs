using System.Globalization;
using System.Text.Json.Nodes;
using RemoteSessions.AppStream;
using RemoteSessions.Sessions;

namespace RemoteSessions.Tests.Cmdlets.Sessions;

/// <summary>
/// Tests that durations are measured with the clock of the service. The result must not depend on the time scale or on the clock of this
/// computer.
/// </summary>
public sealed class ServiceTimeTests : SessionsCmdletTest
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    public static TheoryData<double> Scales => [0.5, 1, 60, 600];

    [Theory]
    [MemberData(nameof(Scales))]
    public async Task The_duration_of_every_session_is_measured_on_the_services_clock(double scale)
    {
        Begin(scale);
        Session.Emulator.Advance(TimeSpan.FromHours(1));
        var before = await Now();
        // AWS doesn't report the time at which the user of a personal WorkSpace connected.
        var sessions = List(("Region", "*")).Where(session => session.Service != "WorkSpacesPersonal").ToList();
        var after = await Now();
        Assert.Equal(3, sessions.Select(session => session.Service).Distinct().Count());
        Assert.All(sessions, session => Assert.InRange(
            new DateTimeOffset(session.StartTime!.Value) + session.Duration!.Value, before.AddSeconds(-2), after));
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public async Task A_session_can_be_selected_by_its_age(double scale)
    {
        Begin(scale);
        var url = Session.Run<ASStreamingUrl>(
            "New-ASStreamingUrl", ("StackName", "prod-stack"), ("FleetName", "prod-apps"), ("UserId", "zoe")).Single();
        await Http.GetStringAsync(new Uri(url.StreamingUrl!));
        var young = Of("zoe");
        Assert.InRange(young.Duration!.Value, TimeSpan.Zero, TimeSpan.FromHours(1));
        Assert.Empty(Older("2h"));

        Session.Emulator.Advance(TimeSpan.FromHours(3));
        // The tolerance is necessary because the Date header of a response contains only whole seconds.
        Assert.InRange(Of("zoe").Duration!.Value, TimeSpan.FromHours(3) - TimeSpan.FromSeconds(2), TimeSpan.FromHours(5));
        Assert.Equal(young.SessionId, Older("2h").Single().SessionId);
        Assert.Empty(Older("6h"));

        IReadOnlyList<RemoteSession> Older(string age) => List(("UserId", "zoe"), ("OlderThan", age));
    }

    [Fact]
    public void An_object_keeps_the_duration_at_the_time_of_the_read()
    {
        Begin();
        var session = Session.Run<ASSession>("Get-ASSession", ("StackName", "prod-stack"))[0];
        var read = RemoteServices.ViewOf(session)!.Duration;
        Session.Emulator.Advance(TimeSpan.FromHours(5));
        List();
        Assert.Equal(read, RemoteServices.ViewOf(session)!.Duration);
    }

    private async Task<DateTimeOffset> Now()
    {
        var clock = JsonNode.Parse(await Http.GetStringAsync(new Uri(Session.Emulator.EndpointUrl, "/_emulator/clock")))!;
        return DateTimeOffset.Parse(clock["now"]!.GetValue<string>(), CultureInfo.InvariantCulture);
    }
}
