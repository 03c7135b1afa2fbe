using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Endpoints;
using RemoteSessions.Emulator.Http;

namespace RemoteSessions.Tests.Emulator;

/// <summary>
/// Tests that the HTTP server rejects malformed requests, accepts only host names of this computer, and responds on both loopback
/// addresses.
/// </summary>
public sealed class HttpStrictnessTests : IDisposable
{
    private const string Line = "POST / HTTP/1.1\r\n";
    private const string Host = "Host: 127.0.0.1\r\n";

    private readonly EmulatorHost _host = new();

    public void Dispose() => _host.Dispose();

    // The path doesn't exist, so a 404 response shows that the server accepted the request line and the headers.
    [Theory]
    [InlineData("GET /x HTTP/1.1\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\n\n", "400")]
    [InlineData("GET /x HTTP/1.1\nHost: 127.0.0.1\n\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\rX: y\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\0b\r\n\r\n", "400")]
    [InlineData("GET /x\0 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nX\0: y\r\n\r\n", "400")]
    [InlineData("GET /x\u000by HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("GET /\u00e9 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nTwo words: y\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nTab\tbed: y\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nBlank : y\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nN\u00e9: y\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\n: y\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u0001b\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nX: a\u007fb\r\n\r\n", "400")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("GET http://evil.example.com/x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("\nGET /x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("\r\rGET /x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("\r\n\r\nGET /x HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "400")]
    [InlineData("\r\nGET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("GET http://127.0.0.1/x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nX: tab\tand \u00e9\r\nConnection: close\r\n\r\n", "404")]
    [InlineData("GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection:\t close \t\r\n\r\n", "404")]
    public async Task An_ambiguous_head_is_rejected(string request, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", await Raw(request));

    [Theory]
    [InlineData("Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\u000b\r\n\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding:\u00a0chunked\r\n\r\n0\r\n\r\n", "501")]
    [InlineData("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "501")]
    [InlineData("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", "400")]
    [InlineData("Content-Length: +2\r\n\r\n{}", "400")]
    [InlineData("Content-Length:\u00a02\r\n\r\n{}", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2 \r\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n+2\r\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n0x2\r\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\r\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\0\r\n{}\r\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{}\n0\r\n\r\n", "400")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: trailer\r\n\r\n", "400")]
    public async Task A_body_whose_length_is_unclear_is_rejected(string rest, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status} ", await Raw(Line + Host + rest));

    [Fact]
    public async Task HTTP_1_0_does_not_support_chunks() =>
        Assert.StartsWith("HTTP/1.1 400 ", await Raw("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));

    [Fact]
    public async Task A_line_that_ends_only_with_LF_is_rejected_immediately()
    {
        // The client keeps the connection open, so the server must reject the malformed line without waiting for more data.
        using var client = await Connect(IPAddress.Loopback);
        Assert.StartsWith("HTTP/1.1 400 ", await Answer(client, "GET /x HTTP/1.1\nHost"));
    }

    [Fact]
    public async Task An_incomplete_head_times_out()
    {
        using var server = new HttpServer(
            0, new HttpLimits { HeadTime = TimeSpan.FromMilliseconds(50) }, TimeProvider.System, (_, _) => Task.FromResult(
                HttpResponse.Dropped));
        server.Start();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port);
        Assert.StartsWith("HTTP/1.1 408 Request Timeout\r\n", await Answer(client, "GET /x HTTP/1.1\r\nHost: 127"));
    }

    [Fact]
    public async Task A_TLS_client_gets_an_error_immediately()
    {
        using var client = await Connect(IPAddress.Loopback);
        await using var tls = new SslStream(client.GetStream());
        var failure = await Record.ExceptionAsync(() => tls.AuthenticateAsClientAsync("127.0.0.1").WaitAsync(TimeSpan.FromSeconds(5)));
        Assert.True(failure is System.Security.Authentication.AuthenticationException or IOException, $"{failure}");
        using var hello = await Connect(IPAddress.Loopback);
        var answer = await Answer(hello, "\u0016\u0003\u0001");
        Assert.StartsWith("HTTP/1.1 400 ", answer);
        Assert.Contains("http, not https", answer);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.1:80", true)]
    [InlineData("LocalHost:65535", true)]
    [InlineData("s3.localhost:4566", true)]
    [InlineData("[::1]", true)]
    [InlineData("[::1]:4566", true)]
    [InlineData(null, true)]
    [InlineData("", false)]
    [InlineData("::1", false)]
    [InlineData("[::1", false)]
    [InlineData("[::2]", false)]
    [InlineData("[::1]x", false)]
    [InlineData("127.0.0.1:", false)]
    [InlineData("127.0.0.1:x", false)]
    [InlineData("127.0.0.1:70000", false)]
    [InlineData("127.0.0.1,evil.example.com", false)]
    [InlineData("127.0.0.1.evil.example.com", false)]
    [InlineData("localhost.evil.example.com", false)]
    public void Only_host_names_of_this_computer_are_accepted(string? host, bool local) => Assert.Equal(local, LocalHost.Is(host));

    [IPv6Fact]
    public async Task The_server_responds_on_both_loopback_addresses()
    {
        using var client = await Connect(IPAddress.IPv6Loopback);
        Assert.StartsWith("HTTP/1.1 404 ", await Answer(client, $"GET /x HTTP/1.1\r\nHost: [::1]:{Port}\r\nConnection: close\r\n\r\n"));
    }

    [IPv6Fact]
    public void A_port_in_use_on_the_other_loopback_address_is_an_error()
    {
        using var other = new TcpListener(IPAddress.IPv6Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.Contains(
            $"is using port {port}", Assert.Throws<IOException>(
                () => new EmulatorHost(new EmulatorOptions { Port = port })).Message, StringComparison.Ordinal);
        // After the emulator has failed to start, the port on 127.0.0.1 is available again.
        using var first = new TcpListener(IPAddress.Loopback, port) { ExclusiveAddressUse = true };
        first.Start();
    }

    [Fact]
    public async Task A_port_can_be_reused_immediately()
    {
        var port = Port;
        using (var client = await Connect(IPAddress.Loopback))
            await Answer(client, "GET /x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        _host.Dispose();
        using var again = new EmulatorHost(new EmulatorOptions { Port = port });
        Assert.Equal(port, again.Emulator.EndpointUrl.Port);
    }

    [Theory]
    [InlineData(SocketError.AddressAlreadyInUse, true, "Another program is using port 4566")]
    [InlineData(SocketError.AccessDenied, true, "Windows has reserved port 4566", "excludedportrange")]
    [InlineData(SocketError.AccessDenied, false, "Only administrators can use port 4566", "1024")]
    [InlineData(SocketError.NetworkDown, false, "can't listen on port 4566")]
    public void A_port_that_cannot_be_used_is_explained(SocketError error, bool windows, params string[] parts)
    {
        var text = PortErrors.Describe(4566, new SocketException((int)error), windows);
        Assert.All(parts, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.EndsWith("0 to use any free port.", text, StringComparison.Ordinal);
    }

    private int Port => _host.Emulator.EndpointUrl.Port;

    private async Task<TcpClient> Connect(IPAddress address)
    {
        var client = new TcpClient(address.AddressFamily);
        await client.ConnectAsync(address, Port);
        return client;
    }

    private async Task<string> Raw(string request)
    {
        using var client = await Connect(IPAddress.Loopback);
        return await Answer(client, request);
    }

    // Returns everything that the server sends until it closes the connection.
    private static async Task<string> Answer(TcpClient client, string request)
    {
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
