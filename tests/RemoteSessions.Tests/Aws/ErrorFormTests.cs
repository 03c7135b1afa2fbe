using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>Tests errors in every format that services, proxies, and gateways use.</summary>
public sealed class ErrorFormTests : TransportTest
{
    [Theory]
    [InlineData("""{"__type":"NotFoundException","message":"Gone."}""", "NotFoundException", "Gone.")]
    [InlineData("""{"__type":"com.amazonaws.devicefarm#NotFoundException","Message":"Gone."}""", "NotFoundException", "Gone.")]
    [InlineData("""{"__type":"NotFoundException:http://internal.amazon.com/x/","message":"Gone."}""", "NotFoundException", "Gone.")]
    [InlineData("""{"code":"ArgumentException","message":"Bad."}""", "ArgumentException", "Bad.")]
    [InlineData(
        """{"__type":"ServiceAccountException"}""", "ServiceAccountException",
        "The service returned an error without a message (HTTP 400).")]
    [InlineData("""{"__type":"ArgumentException","message":null,"Message":"Bad."}""", "ArgumentException", "Bad.")]
    [InlineData("""{"__type":7,"message":["x"]}""", "UnreadableResponse", null)]
    [InlineData("[1]", "UnreadableResponse", null)]
    [InlineData("", "UnreadableResponse", null)]
    [InlineData("{\"__type\":\"Not", "UnreadableResponse", null)]
    public async Task The_type_and_message_of_an_error_are_read(string body, string type, string? message)
    {
        Serve(StubServer.Json(body, 400));
        var error = await Failure();
        Assert.Equal((type, "request-1", 400), (error.Type, error.RequestId, error.StatusCode));
        if (message is not null)
            Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("", "AccessDeniedException")]
    [InlineData("""{"message":"Not allowed."}""", "AccessDeniedException:http://internal.amazon.com/x/")]
    [InlineData("<html>", "com.amazon.x#AccessDeniedException")]
    public async Task The_error_type_can_be_only_in_the_header(string body, string header)
    {
        Serve(StubServer.Json(body, 403, ("x-amzn-ErrorType", header)));
        Assert.Equal("AccessDeniedException", (await Failure()).Type);
    }

    [Fact]
    public async Task An_HTML_page_from_a_gateway_is_an_error_and_is_not_retried()
    {
        Serve(StubServer.Bytes("<html>secret words</html>"u8.ToArray(), 403, ("Content-Type", "text/html")));
        var error = await Failure();
        Assert.Equal(("UnreadableResponse", 403), (error.Type, error.StatusCode));
        Assert.Contains("text/html, 25 bytes", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret words", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_a_signed_call()
    {
        Serve(request => request.Path == "/" ? StubServer.Bytes([], 307, ("Location", "/elsewhere")) : StubServer.Json("{}"));
        Assert.Equal("UnreadableResponse", (await Failure()).Type);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task An_empty_result_is_cached_too()
    {
        Serve(StubServer.Json(""));
        Assert.Equal("", await Read());
    }

    [Fact]
    public async Task A_response_in_pieces_is_read_completely()
    {
        Serve(
            StubServer.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n"),
            StubServer.Raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
        Assert.Equal("{\"a\":1}", await Read());
        Assert.Equal("", await Read());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endless_response_is_not_read_completely(bool says)
    {
        Serve(_ => async (stream, stopping) =>
        {
            await stream.WriteAsync(StubServer.Head(200, says ? ("Content-Length", "50000000") : ("X-Filler", "x")), stopping);
            var piece = new byte[1024 * 1024];
            for (var count = 0; count < 50; count++)
                await stream.WriteAsync(piece, stopping);
            return false;
        });
        var error = await Failure();
        Assert.Equal("ResponseTooLarge", error.Type);
        Assert.Contains("32 MiB", error.Message, StringComparison.Ordinal);
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_large_page_is_accepted()
    {
        var body = "{\"a\":\"" + new string('x', 9_000_000) + "\"}";
        Serve(StubServer.Json(body));
        Assert.Equal(body, await Read());
    }

    [Fact]
    public async Task An_unknown_host_is_named_in_the_error_without_the_rest_of_the_URL()
    {
        Serve(StubServer.Drop);
        var transport = Connect();
        var authority = Server.Url.Authority;
        Server.Dispose();
        var error = (await Assert.ThrowsAsync<RemoteSessions.Abstractions.AwsServiceException>(
            () => Call(DeviceFarmOperations.CreateRemoteAccessSession, transport))).Error;
        // The request was never sent, so it can't have taken effect. A request that was never sent can be retried even if it creates a
        // resource.
        Assert.Equal(("ConnectionError", true), (error.Type, error.Retryable));
        Assert.Contains(authority, error.Message, StringComparison.Ordinal);
    }
}
