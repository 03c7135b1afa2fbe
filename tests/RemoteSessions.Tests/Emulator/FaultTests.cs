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
    public async Task A_refusal_comes_before_any_work_as_often_as_asked(string fault, HttpStatusCode status, string type)
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
    public async Task A_proxys_error_is_a_page()
    {
        Host.Emulator.Inject("htmlError");
        var answer = await CreateProject();
        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.StartsWith("<html>", answer.Text);
        Assert.Equal(2, (await Projects()).Count);
    }

    [Fact]
    public async Task A_dropped_call_is_not_carried_out()
    {
        Host.Emulator.Inject("dropConnection", "CreateProject");
        await Assert.ThrowsAsync<HttpRequestException>(CreateProject);
        Assert.Equal(2, (await Projects()).Count);
        Assert.Equal(1, Host.Emulator.Calls["Device Farm.CreateProject"]);
    }

    [Fact]
    public async Task A_lost_answer_leaves_the_work_done()
    {
        Host.Emulator.Inject("loseAnswer", "Device Farm.CreateProject");
        await Assert.ThrowsAsync<HttpRequestException>(CreateProject);
        Assert.Equal(3, (await Projects()).Count);
    }

    [Fact]
    public async Task A_cut_body_ends_before_its_announced_length()
    {
        Host.Emulator.Inject("cutBody", "ListProjects");
        await Assert.ThrowsAsync<HttpRequestException>(() => Host.SendTo("ListProjects"));
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
    }

    [Fact]
    public async Task A_slow_answer_keeps_the_caller_waiting_but_not_the_others_nor_the_end()
    {
        Host.Emulator.Inject("slowAnswer", "CreateProject");
        var slow = CreateProject();
        while ((await Projects()).Count < 3)
        {
            // The work is done at once; only its answer is slow.
        }

        Assert.False(slow.IsCompleted);
        Host.Emulator.Dispose();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => slow);
    }

    [Fact]
    public async Task A_slow_answer_comes()
    {
        Restart("SlowAnswerSeconds=0");
        Host.Emulator.Inject("slowAnswer");
        Assert.Equal(HttpStatusCode.OK, (await CreateProject()).Status);
    }

    [Fact]
    public async Task A_service_that_is_far_away_answers_no_sooner()
    {
        Restart("LatencyMilliseconds=60");
        var start = TimeProvider.System.GetTimestamp();
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
        // Timers of the machine are a few milliseconds apart.
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalMilliseconds, 50, 60_000);
    }

    [Fact]
    public async Task A_huge_body_is_fifty_megabytes()
    {
        Host.Emulator.Inject("hugeBody");
        var answer = await Host.SendTo("ListProjects");
        Assert.Equal(50 * 1024 * 1024, answer.Text.Length);
        Assert.EndsWith("x\"}", answer.Text);
    }

    [Fact]
    public async Task A_stale_read_shows_what_was_before_the_last_change()
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
    public async Task A_repeated_token_never_ends()
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
    public async Task An_unknown_status_is_one_that_nobody_knows()
    {
        var session = await Create();
        Host.Emulator.Inject("unknownStatus");
        Assert.Equal("HIBERNATING", (await Get(session)).Status);
        Assert.Equal("PENDING", (await Get(session)).Status);
    }

    [Fact]
    public async Task What_vanishes_is_gone_for_good()
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
    public async Task Who_waits_is_let_in_when_the_one_before_vanishes()
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
    public async Task Transfers_fail_where_they_are_named()
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
    public async Task Faults_wait_in_their_order_and_a_call_has_one()
    {
        Host.Emulator.Inject("throttle", "ListProjects");
        Host.Emulator.Inject("internalError");
        Assert.Equal("ThrottlingException", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal("InternalFailure", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal(HttpStatusCode.OK, (await Host.SendTo("ListProjects")).Status);
    }

    [Fact]
    public async Task A_call_that_is_not_signed_uses_up_no_fault()
    {
        Host.Emulator.Inject("throttle");
        await Host.Send("DeviceFarm_20150623.ListProjects", "{}", Host.Signer with { Secret = "wrong" });
        Assert.Equal("ThrottlingException", (await Host.SendTo("ListProjects")).Type);
        Assert.Equal(1, Host.Emulator.Calls["Device Farm.ListProjects"]);
    }

    [Theory]
    [InlineData("meteor", null, "'meteor'")]
    [InlineData("throttle", "ListRuns", "'ListRuns'")]
    [InlineData("staleRead", "CreateProject", "cannot happen")]
    [InlineData("failStart", "ListProjects", "cannot happen")]
    [InlineData("vanish", "PutUpload", "cannot happen")]
    public void What_cannot_be_injected_is_refused_by_name(string fault, string? operation, string text) =>
        Assert.Contains(text, Assert.Throws<ArgumentException>(() => Host.Emulator.Inject(fault, operation)).Message);

    [Fact]
    public void A_fault_happens_once_at_least() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Host.Emulator.Inject("throttle", null, 0));

    [Fact]
    public void All_faults_are_named() => Assert.Equal(
        ["accessDenied", "concurrentModification", "cutBody", "dropConnection", "emptyPage", "endOfSupport", "expiredToken",
            "failStart", "htmlError", "hugeBody", "internalError", "limitExceeded", "loseAnswer", "operationInProgress",
            "repeatedToken", "requestLimitExceeded", "serviceUnavailable", "slowAnswer", "staleRead", "throttle",
            "unknownStatus", "unknownType", "vanish"],
        Host.Emulator.FaultNames.Order(StringComparer.Ordinal));

    private Task<Answer> CreateProject() => Host.SendTo("CreateProject", """{"name":"Another"}""");
}
