using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RemoteSessions.Tests.Support;

/// <summary>A request from a client.</summary>
internal sealed record StubRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body, int Connection)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public string Operation => Headers.GetValueOrDefault("x-amz-target", "").Split('.')[^1];
}

/// <summary>Writes a response, and returns whether the connection stays open.</summary>
internal delegate Task<bool> StubResponse(Stream stream, CancellationToken stopping);

/// <summary>A simple HTTP server. A test specifies the responses, byte by byte if necessary.</summary>
internal sealed class StubServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<StubRequest, StubResponse> _answer;

    public StubServer(Func<StubRequest, StubResponse> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = AcceptAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public ConcurrentQueue<StubRequest> Requests { get; } = [];

    public static StubResponse Json(string body, int status = 200, params (string Name, string Value)[] headers) =>
        Bytes(Encoding.UTF8.GetBytes(
            body), status, [("Content-Type", "application/x-amz-json-1.1"), ("x-amzn-RequestId", "request-1"), .. headers]);

    public static StubResponse Error(string type, int status = 400, string text = "No.") =>
        Json($$"""{"__type":"{{type}}","message":"{{text}}"}""", status);

    public static StubResponse Bytes(byte[] body, int status = 200, params (string Name, string Value)[] headers) =>
        async (stream, stopping) =>
    {
        await stream.WriteAsync(Head(status, [.. headers, ("Content-Length", $"{body.Length}")]), stopping);
        await stream.WriteAsync(body, stopping);
        return true;
    };

    /// <summary>Sends exactly the specified text, and then closes the connection.</summary>
    public static StubResponse Raw(string text) => async (stream, stopping) =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), stopping);
        return false;
    };

    public static StubResponse Drop { get; } = (_, _) => Task.FromResult(false);

    public static byte[] Head(int status, params (string Name, string Value)[] headers) => Encoding.ASCII.GetBytes(
        $"HTTP/1.1 {status} Stub\r\n{string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}\r\n");

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        for (var number = 1; !_stop.IsCancellationRequested; number++)
        {
            try
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token), number);
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client, int number)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ReadAsync(stream, number) is { } request)
                {
                    Requests.Enqueue(request);
                    if (!await _answer(request)(stream, _stop.Token))
                        return;
                }
            }
            catch (Exception failure)
                when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client has disconnected, or the test has ended.
            }
        }
    }

    private async Task<StubRequest?> ReadAsync(NetworkStream stream, int number)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (!(head.Count > 3 && head[^1] == '\n' && head[^3] == '\n'))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                return null;
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1)
            .Select(line => line.Split(": ", 2)).ToDictionary(part => part[0], part => part[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        var first = lines[0].Split(' ');
        return new StubRequest(first[0], first[1], headers, body, number);
    }
}
