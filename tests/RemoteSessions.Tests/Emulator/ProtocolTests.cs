using System.Net;
using System.Net.Sockets;
using System.Text;
using RemoteSessions.DeviceFarm.Generated;

namespace RemoteSessions.Tests.Emulator;

public sealed class ProtocolTests : IDisposable
{
    private readonly EmulatorHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task A_response_has_the_form_of_an_AWS_JSON_service()
    {
        using var request = _host.Sign("DeviceFarm_20150623.ListProjects", "{}", _host.Signer);
        using var answer = await _host.Http.SendAsync(request);
        Assert.Equal("application/x-amz-json-1.1", answer.Content.Headers.ContentType!.ToString());
        Assert.True(Guid.TryParse(answer.Headers.GetValues("x-amzn-RequestId").Single(), out _));
    }

    [Fact]
    public async Task An_error_names_its_type_in_body_and_header()
    {
        var answer = await _host.SendTo("GetProject", "{}");
        Assert.Equal("ArgumentException", answer.Type);
        Assert.Equal("ArgumentException", answer.Headers.GetValues("x-amzn-errortype").Single());
        Assert.True(answer.Headers.Contains("x-amzn-RequestId"));
    }

    [Theory]
    [InlineData("DeviceFarm_20150623.ListRuns")]
    [InlineData("PhotonAdminProxyServicx.DescribeFleets")]
    [InlineData("")]
    public async Task An_operation_that_is_not_emulated_is_unknown(string target) =>
        Assert.Equal("UnknownOperationException", (await _host.Send(target, "{}")).Type);

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"arn":5}""")]
    public async Task Invalid_JSON_for_an_operation_is_an_error(string body) =>
        Assert.Equal("SerializationException", (await _host.SendTo("ListProjects", body)).Type);

    [Fact]
    public async Task Unknown_members_are_ignored() =>
        Assert.Equal(HttpStatusCode.OK, (await _host.SendTo("ListProjects", """{"fromTheFuture":{"a":[1]}}""")).Status);

    [Fact]
    public async Task A_CBOR_client_gets_an_error_that_names_the_supported_protocol()
    {
        using var body = new ByteArrayContent([0xA0]);
        body.Headers.TryAddWithoutValidation("Content-Type", "application/cbor");
        using var message = await _host.Http.PostAsync("/service/PhotonAdminProxyService/operation/DescribeFleets", body);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, message.StatusCode);
        // The response must be in CBOR, because the client can't read other formats. CBOR stores strings as plain text, so the test can
        // search for them.
        Assert.Equal("application/cbor", message.Content.Headers.ContentType?.MediaType);
        Assert.Contains("AWS JSON 1.1", await message.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/nothing")]
    [InlineData("POST", "/nothing")]
    [InlineData("GET", "/remote-endpoint/unknown")]
    public async Task Other_paths_are_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await _host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.Contains("x-amzn-RequestId"));
    }

    [Fact]
    public async Task A_chunked_call_is_accepted()
    {
        using var request = _host.Sign(DeviceFarmOperations.CreateProject.Target, """{"name":"In chunks"}""", _host.Signer);
        request.Headers.TransferEncodingChunked = true;
        using var message = await _host.Http.SendAsync(request);
        Assert.Equal("In chunks", (string?)(await Answer.Read(message)).Json["project"]!["name"]);
    }

    [Fact]
    public async Task A_client_that_expects_100_Continue_receives_it()
    {
        var answer = await Raw(
            $"POST / HTTP/1.1\r\nHost: {Host}\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{{}}");
        Assert.StartsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 400 Bad Request\r\n", answer);
    }

    [Fact]
    public async Task A_call_larger_than_one_megabyte_is_rejected()
    {
        var answer = await _host.SendTo("ListProjects", new string(' ', (1024 * 1024) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n", "505")]
    [InlineData("GET nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n folded: line\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: many\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n", "400")]
    public async Task An_invalid_request_is_rejected(string request, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", await Raw(request));

    [Fact]
    public async Task Endless_headers_are_rejected() =>
        Assert.StartsWith("HTTP/1.1 431 ", await Raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + new string('x', 70_000)));

    [Fact]
    public async Task Another_host_name_is_rejected() =>
        Assert.StartsWith("HTTP/1.1 421 ",
            await Raw("GET /_emulator/calls HTTP/1.1\r\nHost: evil.example.com\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task A_connection_carries_many_requests_and_HEAD_has_no_body()
    {
        var one = $"HEAD /nothing HTTP/1.1\r\nHost: {Host}\r\n\r\n";
        var answer = await Raw(one + one + $"GET /nothing HTTP/1.1\r\nHost: {Host}\r\nConnection: close\r\n\r\n");
        Assert.Equal(3, answer.Split("HTTP/1.1 404 ").Length - 1);
        Assert.Equal(2, answer.Split('{').Length);
    }

    [Fact]
    public async Task An_emulator_stops_within_a_second_with_open_connections()
    {
        using var idle = new TcpClient();
        await idle.ConnectAsync(_host.Emulator.EndpointUrl.Host, _host.Emulator.EndpointUrl.Port);
        await _host.SendTo("ListProjects");
        Assert.True(_host.Emulator.Running);
        var before = TimeProvider.System.GetTimestamp();
        _host.Emulator.Dispose();
        Assert.InRange(TimeProvider.System.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.False(_host.Emulator.Running);
        await Assert.ThrowsAsync<HttpRequestException>(() => _host.SendTo("ListProjects"));
        Assert.Equal(0, await idle.GetStream().ReadAsync(new byte[1]));
    }

    private string Host => _host.Emulator.EndpointUrl.Authority;

    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_host.Emulator.EndpointUrl.Host, _host.Emulator.EndpointUrl.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
