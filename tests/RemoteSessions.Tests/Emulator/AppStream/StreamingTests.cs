using System.Net;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream.Generated;

namespace RemoteSessions.Tests.Emulator.AppStream;

public sealed class StreamingTests : AppStreamTest
{
    [Fact]
    public async Task A_URL_starts_a_session_only_when_it_is_opened()
    {
        await Run(NewFleet());
        var answer = await Host.Call(AppStreamOperations.CreateStreamingURL, Request("alice"));
        Assert.StartsWith(Host.Emulator.EndpointUrl + "streaming/us-east-1/", answer.StreamingURL);
        Assert.NotEqual(answer.StreamingURL, await Url("new-fleet", "alice"));
        Assert.Empty(await Sessions("new-fleet"));
        using var page = await Host.Http.GetAsync(answer.StreamingURL);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
        Assert.True(page.Headers.CacheControl!.NoStore);
        var session = Assert.Single(await Sessions("new-fleet"));
        Assert.Equal(("alice", "API", "ACTIVE", "CONNECTED"),
            (session.UserId, session.AuthenticationType, session.State, session.ConnectionState));
        Assert.Contains(session.Id!, await page.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_URL_is_valid_for_a_minute_or_the_requested_time()
    {
        await Run(NewFleet());
        var answer = await Host.Call(AppStreamOperations.CreateStreamingURL, Request("alice"));
        Assert.Equal(await Now() + TimeSpan.FromSeconds(60), answer.Expires);
        var longer = await Url("new-fleet", "bob", 604_800);
        Host.Advance(59);
        Assert.Equal(HttpStatusCode.OK, await Get(answer.StreamingURL!));
        Host.Advance(1);
        Assert.Equal(HttpStatusCode.Forbidden, await Get(answer.StreamingURL!));
        Assert.Equal(HttpStatusCode.OK, await Get(longer));
        Host.Advance(700_000);
        Assert.Equal(HttpStatusCode.Forbidden, await Get(longer));
        await Url("new-fleet", "carol");
        Assert.Equal(HttpStatusCode.NotFound, await Get(longer));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(600)]
    public async Task A_URL_can_be_opened_for_a_real_minute_at_every_time_scale(double timeScale)
    {
        using var host = new EmulatorHost(new EmulatorOptions { TimeScale = timeScale }) { Region = "us-east-1" };
        var request = new CreateStreamingURLRequest { StackName = "prod-stack", FleetName = "prod-apps", UserId = "alice" };
        var first = (await host.Call(AppStreamOperations.CreateStreamingURL, request)).StreamingURL;
        host.Time.Pass(TimeSpan.FromSeconds(59));
        Assert.Equal(HttpStatusCode.OK, await Get(host, first));
        host.Time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Forbidden, await Get(host, first));
    }

    [Theory]
    [InlineData("streaming/us-east-1/nothing")]
    [InlineData("streaming/eu-north-1/nothing")]
    [InlineData("streaming/us-east-1")]
    [InlineData("streaming/us-east-1/nothing/at/all")]
    public async Task Other_URLs_do_not_exist(string path) => Assert.Equal(HttpStatusCode.NotFound, await Get(path));

    [Fact]
    public async Task Buttons_require_POST_and_URLs_require_GET()
    {
        await Run(NewFleet());
        var url = await Url("new-fleet", "alice");
        Assert.Equal(HttpStatusCode.Gone, await Press(url, "end"));
        using var posted = await Host.Http.PostAsync(url, null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Get(url + "/end"));
        Assert.Empty(await Sessions("new-fleet"));
    }

    [Fact]
    public async Task A_user_disconnects_reconnects_and_ends_the_session()
    {
        await Run(NewFleet());
        var (session, url) = await Open("new-fleet", "alice");
        Assert.Equal(HttpStatusCode.OK, await Press(url, "disconnect"));
        Assert.Equal("NOT_CONNECTED", (await Sessions("new-fleet")).Single().ConnectionState);
        Assert.Equal(HttpStatusCode.OK, await Press(url, "activity"));
        Assert.Equal("NOT_CONNECTED", (await Sessions("new-fleet")).Single().ConnectionState);
        var (again, _) = await Open("new-fleet", "alice");
        Assert.Equal((session.Id, "CONNECTED"), (again.Id, again.ConnectionState));
        Assert.Equal(HttpStatusCode.OK, await Press(url, "end"));
        Assert.Empty(await Sessions("new-fleet"));
        Assert.Equal(HttpStatusCode.Gone, await Press(url, "activity"));
    }

    [Fact]
    public async Task A_disconnected_session_ends_after_the_disconnect_timeout()
    {
        await Run(NewFleet() with { DisconnectTimeoutInSeconds = 300 });
        var (_, url) = await Open("new-fleet", "alice");
        await Press(url, "disconnect");
        Host.Advance(299);
        Assert.Single(await Sessions("new-fleet"));
        Assert.Equal(HttpStatusCode.OK, await Get(url));
        Host.Advance(300);
        await Press(url, "disconnect");
        Host.Advance(300);
        Assert.Empty(await Sessions("new-fleet"));
    }

    [Fact]
    public async Task An_idle_user_is_disconnected()
    {
        await Run(NewFleet() with { IdleDisconnectTimeoutInSeconds = 120, DisconnectTimeoutInSeconds = 300 });
        var (_, url) = await Open("new-fleet", "alice");
        Host.Advance(119);
        await Press(url, "activity");
        Host.Advance(119);
        Assert.Equal("CONNECTED", (await Sessions("new-fleet")).Single().ConnectionState);
        Host.Advance(1);
        Assert.Equal("NOT_CONNECTED", (await Sessions("new-fleet")).Single().ConnectionState);
        Host.Advance(299);
        Assert.Single(await Sessions("new-fleet"));
        Host.Advance(1);
        Assert.Empty(await Sessions("new-fleet"));
    }

    [Fact]
    public async Task A_session_ends_when_its_maximum_duration_has_passed()
    {
        await Run(NewFleet() with { MaxUserDurationInSeconds = 600 });
        var (session, _) = await Open("new-fleet", "alice");
        Assert.Equal(session.StartTime!.Value.AddSeconds(600), session.MaxExpirationTime);
        Host.Advance(599);
        Assert.Single(await Sessions("new-fleet"));
        Host.Advance(1);
        Assert.Empty(await Sessions("new-fleet"));
    }

    [Fact]
    public async Task Without_an_idle_timeout_no_user_is_disconnected()
    {
        await Run(NewFleet());
        await Open("new-fleet", "alice");
        Host.Advance(57_599);
        Assert.Equal("CONNECTED", (await Sessions("new-fleet")).Single().ConnectionState);
    }

    [Fact]
    public async Task Users_of_an_On_Demand_fleet_wait_for_their_instance()
    {
        await Run(NewFleet() with { FleetType = "ON_DEMAND" });
        var (session, url) = await Open("new-fleet", "alice");
        Assert.Equal(("PENDING", "NOT_CONNECTED"), (session.State, session.ConnectionState));
        Assert.Null(session.NetworkAccessConfiguration);
        await Press(url, "disconnect");
        Host.Advance(89);
        Assert.Equal("PENDING", (await Sessions("new-fleet")).Single().State);
        Host.Advance(1);
        session = (await Sessions("new-fleet")).Single();
        Assert.Equal(("ACTIVE", "CONNECTED"), (session.State, session.ConnectionState));
        Assert.NotNull(session.NetworkAccessConfiguration);
    }

    [Fact]
    public async Task A_user_waits_if_no_instance_is_available()
    {
        await Run(NewFleet() with { ComputeCapacity = new ComputeCapacity { DesiredInstances = 1 } });
        var (alice, _) = await Open("new-fleet", "alice");
        var (bob, _) = await Open("new-fleet", "bob");
        Assert.Equal(("PENDING", null, null), (bob.State, bob.InstanceId, bob.StartTime));
        Host.Advance(1000);
        await Expire(alice.Id!);
        Host.Advance(59);
        Assert.Equal("PENDING", (await Sessions("new-fleet")).Single().State);
        Host.Advance(1);
        bob = (await Sessions("new-fleet")).Single();
        Assert.Equal(("ACTIVE", await Now()), (bob.State, bob.StartTime));
    }

    [Fact]
    public async Task An_Elastic_fleet_accepts_up_to_its_maximum_of_sessions()
    {
        await Run(NewElastic());
        foreach (var user in new[] { "alice", "bob", "carol" })
            await Open("new-fleet", user);
        Host.Advance(90);
        var sessions = await Sessions("new-fleet");
        Assert.Equal(["ACTIVE", "ACTIVE", "PENDING"], sessions.Select(session => session.State));
        await Expire(sessions[0].Id!);
        Host.Advance(90);
        Assert.All(await Sessions("new-fleet"), session => Assert.Equal("ACTIVE", session.State));
    }

    [Theory]
    [InlineData("ResourceNotAvailableException")]
    [InlineData("OperationNotPermittedException")]
    public async Task A_fleet_that_is_not_running_has_no_streaming_URL(string error)
    {
        Restart("StreamingUrlError=" + error);
        Assert.Equal((error, "The fleet dev-apps is STOPPED. The fleet must be RUNNING for this action to succeed."),
            await Host.Refused(
                AppStreamOperations.CreateStreamingURL, Request("alice") with { StackName = "dev-stack", FleetName = "dev-apps" }));
        Assert.Equal(error, await Type(Host.Refused(AppStreamOperations.CreateStreamingURL,
            Request("alice") with { StackName = "dev-stack", FleetName = "prod-apps" })));
        Assert.Equal("ResourceNotFoundException", await Type(Host.Refused(AppStreamOperations.CreateStreamingURL, Request("alice"))));
    }

    [Fact]
    public async Task The_URL_of_a_stopped_fleet_opens_no_session()
    {
        await Run(NewFleet());
        var url = await Url("new-fleet", "alice", 3600);
        await Stop();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Get(url));
        Assert.Empty(await Sessions("new-fleet"));
    }

    [Theory]
    [InlineData("a", null, "UserId")]
    [InlineData("abcdefghijklmnopqrstuvwxyz1234567", null, "UserId")]
    [InlineData("with blank", null, "UserId")]
    [InlineData("alice", 0L, "Validity")]
    [InlineData("alice", 604_801L, "Validity")]
    [InlineData("alice", 5_000_000_000L, "Validity")]
    public async Task A_violation_of_the_model_is_rejected_with_its_member(string user, long? validity, string member)
    {
        var (type, message) = await Host.Refused(AppStreamOperations.CreateStreamingURL, Request(user) with { Validity = validity });
        Assert.Equal("InvalidParameterCombinationException", type);
        Assert.Contains($"'{member}' failed to satisfy constraint", message);
    }

    private static CreateStreamingURLRequest Request(string user) =>
        new() { StackName = "new-fleet", FleetName = "new-fleet", UserId = user };

    private Task<HttpStatusCode> Get(string url) => Get(Host, url);

    private static async Task<HttpStatusCode> Get(EmulatorHost host, string? url)
    {
        using var page = await host.Http.GetAsync(url);
        return page.StatusCode;
    }

    private async Task<HttpStatusCode> Press(string url, string button)
    {
        using var page = await Host.Http.PostAsync($"{url}/{button}", null);
        return page.StatusCode;
    }

    // Creates a stack, and returns its creation time, which is the current emulated time.
    private async Task<DateTimeOffset?> Now()
    {
        var name = $"now-{Guid.NewGuid():N}";
        return (await Host.Call(AppStreamOperations.CreateStack, new CreateStackRequest { Name = name })).Stack!.CreatedTime;
    }
}
