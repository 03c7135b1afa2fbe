using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests which calls are retried. The tests allow two attempts for each call.</summary>
public sealed class RetryTests : TransportTest
{
    [Theory]
    [InlineData("ThrottlingException", 400, 2)]
    [InlineData("TooManyRequestsException", 429, 2)]
    [InlineData("RequestLimitExceededException", 400, 2)]
    [InlineData("ConcurrentModificationException", 400, 2)]
    [InlineData("OperationInProgressException", 400, 2)]
    [InlineData("ConcurrentUpdateException", 400, 2)]
    [InlineData("FailedResourceAccessException", 400, 1)]
    [InlineData("InternalFailure", 500, 2)]
    [InlineData("LimitExceededException", 400, 1)]
    [InlineData("ResourceLimitExceededException", 400, 1)]
    [InlineData("NotFoundException", 400, 1)]
    [InlineData("AccessDeniedException", 403, 1)]
    public async Task A_read_is_retried_after_temporary_errors_only(string type, int status, int calls)
    {
        Serve(StubServer.Error(type, status));
        var error = await Failure();
        Assert.Equal((type, calls == 2), (error.Type, error.Retryable));
        Assert.Equal(calls, Server.Requests.Count);
    }

    [Theory]
    [InlineData("ThrottlingException", 400, "ThrottlingException", 2)]
    [InlineData("ConcurrentModificationException", 400, "ConcurrentModificationException", 2)]
    [InlineData("LimitExceededException", 400, "LimitExceededException", 1)]
    [InlineData("ServiceUnavailable", 503, "OutcomeUnknown", 1)]
    [InlineData("InternalFailure", 500, "OutcomeUnknown", 1)]
    public async Task A_create_is_retried_only_after_a_rejection(string type, int status, string expected, int calls)
    {
        Serve(StubServer.Error(type, status));
        Assert.Equal(expected, (await Failure(DeviceFarmOperations.CreateRemoteAccessSession)).Type);
        Assert.Equal(calls, Server.Requests.Count);
    }

    [Fact]
    public async Task Throttling_by_another_service_is_retried()
    {
        Serve(
            StubServer.Error(
                "FailedResourceAccessException",
                text: "Unable to retrieve alarms for scaling policy due to reason: Rate exceeded (Service: AmazonCloudWatch)"),
            StubServer.Json("{}"));
        Assert.Equal("{}", await Read());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_second_attempt_can_succeed()
    {
        Serve(StubServer.Error("ThrottlingException"), StubServer.Json("""{"ok":1}"""));
        Assert.Equal("""{"ok":1}""", await Create());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_read_with_a_broken_connection_is_retried()
    {
        Serve(StubServer.Drop, StubServer.Json("{}"));
        Assert.Equal("{}", await Read());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_read_with_a_truncated_response_is_retried()
    {
        Serve(StubServer.Raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\""), StubServer.Json("{}"));
        Assert.Equal("{}", await Read());
        Assert.Equal(2, Server.Requests.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"a\"")]
    [InlineData("HTTP/1.1 200")]
    public async Task A_create_whose_response_is_lost_is_not_retried(string heard)
    {
        Serve(StubServer.Raw(heard));
        var error = await Failure(DeviceFarmOperations.CreateRemoteAccessSession);
        Assert.Equal(("OutcomeUnknown", false), (error.Type, error.Retryable));
        Assert.Contains("Before you repeat the operation", error.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_create_on_a_reused_connection_is_not_retried()
    {
        Serve(request => request.Operation == "ListProjects" ? StubServer.Json("{}") : StubServer.Drop);
        var transport = Connect();
        for (var call = 0; call < 3; call++)
            await Call(DeviceFarmOperations.ListProjects, transport);
        await Assert.ThrowsAsync<AwsServiceException>(() => Call(DeviceFarmOperations.CreateRemoteAccessSession, transport));
        Assert.Single(Server.Requests, request => request.Operation == "CreateRemoteAccessSession");
        Assert.Single(Server.Requests.Select(request => request.Connection).Distinct());
    }

    [Fact]
    public async Task A_wrong_local_clock_is_corrected_by_the_time_of_the_service()
    {
        var ahead = DateTimeOffset.UtcNow.AddMinutes(20);
        Serve(request => Math.Abs((Signed(request) - ahead).TotalMinutes) < 5
            ? StubServer.Json("""{"ok":1}""")
            : StubServer.Json(
                """{"__type":"InvalidSignatureException","message":"Signature expired: it is too old"}""", 403,
                ("Date", ahead.ToString("R"))));
        var aws = new AwsTransportFactory { CorrectsClockOnLoopback = true };
        var transport = aws.Connect(AwsService.DeviceFarm, new ConnectionOptions { EndpointUrl = Server.Url, Keys = Keys });
        Assert.Equal("""{"ok":1}""", await Call(DeviceFarmOperations.ListProjects, transport));
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_fast_emulated_clock_does_not_cause_retries_of_rejected_calls()
    {
        Serve(_ => StubServer.Json(
            """{"__type":"InvalidSignatureException","message":"The signature does not match"}""", 403,
            ("Date", DateTimeOffset.UtcNow.AddHours(9).ToString("R"))));
        Assert.Equal("InvalidSignatureException", (await Failure()).Type);
        Assert.Single(Server.Requests);
    }

    private static DateTimeOffset Signed(StubRequest request) => DateTimeOffset.ParseExact(
        request.Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture,
        System.Globalization.DateTimeStyles.AssumeUniversal);
}
