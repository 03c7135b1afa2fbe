using System.Net;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

public sealed class FaultTests : DeviceFarmTest
{
    [Theory]
    [InlineData("throttle", HttpStatusCode.BadRequest, "ThrottlingException")]
    [InlineData("internalError", HttpStatusCode.InternalServerError, "InternalFailure")]
    [InlineData("serviceUnavailable", HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    [InlineData("expiredToken", HttpStatusCode.Forbidden, "ExpiredTokenException")]
    [InlineData("accessDenied", HttpStatusCode.BadRequest, "AccessDeniedException")]
    public async Task An_error_fault_prevents_the_requested_number_of_calls(string fault, HttpStatusCode status, string type)
    {
        Host.Emulator.Inject(fault, "CreateProject", 2);
        Assert.Equal(2, (await Projects()).Count);
        for (var call = 0; call < 2; call++)
        {
            var answer = await CreateProject();
            Assert.Equal((status, type), (answer.Status, answer.Type));
        }

        Assert.Equal(2, (await Projects()).Count);
        Assert.Equal(HttpStatusCode.OK, (await CreateProject()).Status);
    }

    [Fact]
    public async Task The_error_of_a_proxy_is_an_HTML_page()
    {
        Host.Emulator.Inject("htmlError");
        var answer = await CreateProject();
        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.StartsWith("<html>", answer.Text);
        Assert.Equal(2, (await Projects()).Count);
    }

    [Fact]
    public async Task A_dropped_call_has_no_effect()
    {
        Host.Emulator.Inject("dropConnection", "CreateProject");
        await Assert.ThrowsAsync<HttpRequestException>(CreateProject);
        Assert.Equal(2, (await Projects()).Count);
        Assert.Equal(1, Host.Emulator.Calls["Device Farm.CreateProject"]);
    }

    [Fact]
    public async Task A_call_whose_response_is_lost_takes_effect()
    {
        Host.Emulator.Inject("loseAnswer", "Device Farm.CreateProject");
        await Assert.ThrowsAsync<HttpRequestException>(CreateProject);
        Assert.Equal(3, (await Projects()).Count);
    }

    [Fact]
    public async Task A_cut_body_is_shorter_than_its_Content_Length()
    {
        Host.Emulator.Inject("cutBody", "ListProjects");
        await Assert.ThrowsAsync<HttpRequestException>(() => Host.SendTo("ListProjects"));
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
    }

    [Fact]
    public async Task A_slow_response_does_not_block_other_calls_or_the_stop()
    {
        Host.Emulator.Inject("slowAnswer", "CreateProject");
        var slow = CreateProject();
        while ((await Projects()).Count < 3)
        {
            // The call takes effect immediately. Only the response is delayed.
        }

        Assert.False(slow.IsCompleted);
        Host.Emulator.Dispose();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => slow);
    }

    [Fact]
    public async Task A_slow_response_arrives()
    {
        Restart("SlowAnswerSeconds=0");
        Host.Emulator.Inject("slowAnswer");
        Assert.Equal(HttpStatusCode.OK, (await CreateProject()).Status);
    }

    [Fact]
    public async Task The_latency_setting_delays_responses()
    {
        Restart("LatencyMilliseconds=60");
        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
        // The lower limit allows for timers with a resolution of a few milliseconds.
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds, 50, 60_000);
    }

    [Fact]
    public async Task The_fault_hugeBody_sends_50_megabytes()
    {
        Host.Emulator.Inject("hugeBody");
        var answer = await Host.SendTo("ListProjects");
        Assert.Equal(50 * 1024 * 1024, answer.Text.Length);
        Assert.EndsWith("x\"}", answer.Text);
    }

    [Fact]
    public async Task A_stale_read_returns_the_state_before_the_last_change()
    {
        var session = await Create();
        Host.Emulator.Inject("staleRead", "GetRemoteAccessSession");
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(
                DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = session.Arn })).Type);
        Assert.Equal("PENDING", (await Get(session)).Status);
        Host.Advance(121);
        await Stop(session);
        Host.Emulator.Inject("staleRead");
        Assert.Equal("RUNNING", (await Get(session)).Status);
        Assert.Equal("STOPPING", (await Get(session)).Status);
    }

    [Fact]
    public async Task Reads_may_be_stale_after_each_change()
    {
        Restart("StaleReads=2");
        await CreateProject();
        Assert.Equal(2, (await Projects()).Count);
        Assert.Equal(2, (await Projects()).Count);
        Assert.Equal(3, (await Projects()).Count);
    }

    [Fact]
    public async Task The_fault_repeatedToken_returns_the_same_token_repeatedly()
    {
        Host.Emulator.Inject("repeatedToken", "ListDevices");
        var tokens = new List<string?> { null };
        for (var page = 0; page < 3; page++)
        {
            var answer = await Host.Call(DeviceFarmOperations.ListDevices, new ListDevicesRequest { NextToken = tokens[^1] });
            Assert.NotEmpty(answer.Devices!);
            tokens.Add(answer.NextToken);
        }

        Assert.NotNull(tokens[1]);
        Assert.All(tokens.Skip(2), token => Assert.Equal(tokens[1], token));
    }

    [Fact]
    public async Task The_fault_unknownStatus_returns_an_unknown_status()
    {
        var session = await Create();
        Host.Emulator.Inject("unknownStatus");
        Assert.Equal("HIBERNATING", (await Get(session)).Status);
        Assert.Equal("PENDING", (await Get(session)).Status);
    }

    [Fact]
    public async Task The_fault_vanish_deletes_permanently()
    {
        var session = await Create();
        Host.Emulator.Inject("vanish", "GetRemoteAccessSession");
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(
                DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = session.Arn })).Type);
        Assert.Equal(
            "NotFoundException",
            (await Host.Refused(
                DeviceFarmOperations.StopRemoteAccessSession, new StopRemoteAccessSessionRequest { Arn = session.Arn })).Type);
        Assert.DoesNotContain(await Sessions(await ProjectArn()), other => other.Arn == session.Arn);
    }

    [Fact]
    public async Task A_waiting_user_gets_the_instance_of_a_vanished_session()
    {
        Restart("MeteredSlots=1");
        var first = await Run();
        var second = await Create("Google Pixel 8");
        Host.Advance(10);
        Host.Emulator.Inject("vanish", "GetRemoteAccessSession");
        await Host.Refused(DeviceFarmOperations.GetRemoteAccessSession, new GetRemoteAccessSessionRequest { Arn = first.Arn });
        Assert.Equal("PREPARING", (await Get(second)).Status);
    }

    [Fact]
    public async Task Faults_affect_transfers_only_by_name()
    {
        var session = await RunToTheEnd();
        var url = (await Host.Call(DeviceFarmOperations.ListArtifacts, new ListArtifactsRequest { Arn = session.Arn, Type = "FILE" }))
            .Artifacts![0].Url;
        Host.Emulator.Inject("internalError");
        Assert.Equal(48 * 1024, (await Host.Http.GetByteArrayAsync(url)).Length);
        Host.Emulator.Inject("cutBody", "GetArtifact");
        await Assert.ThrowsAsync<HttpRequestException>(() => Host.Http.GetByteArrayAsync(url));
        Assert.Equal(2, Host.Emulator.Calls["Files.GetArtifact"]);
        Assert.Equal(48 * 1024, (await Host.Http.GetByteArrayAsync(url)).Length);
    }

    [Fact]
    public async Task Faults_are_used_in_order_and_a_call_gets_one()
    {
        Host.Emulator.Inject("throttle", "ListProjects");
        Host.Emulator.Inject("internalError");
        Assert.Equal("ThrottlingException", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal("InternalFailure", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
    }

    [Fact]
    public async Task An_unsigned_call_does_not_consume_a_fault()
    {
        Host.Emulator.Inject("throttle");
        await Host.Send("DeviceFarm_20150623.ListProjects", "{}", Host.Signer with { Secret = "wrong" });
        Assert.Equal("ThrottlingException", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal(1, Host.Emulator.Calls["Device Farm.ListProjects"]);
    }

    [Theory]
    [InlineData("meteor", null, "'meteor'")]
    [InlineData("throttle", "ListRuns", "'ListRuns'")]
    [InlineData("staleRead", "CreateProject", "doesn't apply")]
    [InlineData("failStart", "ListProjects", "doesn't apply")]
    [InlineData("vanish", "PutUpload", "doesn't apply")]
    public void An_invalid_fault_is_rejected_with_its_name(string fault, string? operation, string text) =>
        Assert.Contains(text, Assert.Throws<ArgumentException>(() => Host.Emulator.Inject(fault, operation)).Message);

    [Fact]
    public void A_fault_count_must_be_at_least_1() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Host.Emulator.Inject("throttle", null, 0));

    [Fact]
    public void The_list_contains_all_faults() => Assert.Equal(
        ["accessDenied", "concurrentModification", "concurrentUpdate", "cutBody", "dropConnection", "emptyPage", "endOfSupport",
            "expiredToken", "failItem", "failStart", "failedResourceAccess", "htmlError", "hugeBody", "internalError", "limitExceeded",
            "loseAnswer", "omitItems", "operationInProgress",
            "repeatedToken", "requestLimitExceeded", "serviceUnavailable", "slowAnswer", "staleRead", "throttle",
            "unknownStatus", "unknownType", "vanish"],
        Host.Emulator.FaultNames.Order(StringComparer.Ordinal));

    private Task<Answer> CreateProject() => Host.SendTo("CreateProject", """{"name":"Another"}""");
}
