using System.Net.Http.Headers;

namespace RemoteSessions.Tests.Support;

/// <summary>A server that forwards requests to an emulator. A test can delay each request before the server forwards it.</summary>
internal sealed class Relay : IDisposable
{
    private readonly HttpClient _client = new();
    private readonly StubServer _server;
    private readonly Uri _emulator;

    public Relay(Uri emulator)
    {
        _emulator = emulator;
        _server = new StubServer(request => (stream, stopping) => PassAsync(request, stream, stopping));
    }

    public Uri Url => _server.Url;

    /// <summary>A callback whose task must complete before a request is forwarded.</summary>
    public Func<StubRequest, Task> Before { get; set; } = _ => Task.CompletedTask;

    /// <summary>A callback that runs for each request after the response has been sent.</summary>
    public Action<StubRequest> After { get; set; } = _ => { };

    public void Dispose()
    {
        _server.Dispose();
        _client.Dispose();
    }

    private async Task<bool> PassAsync(StubRequest request, Stream stream, CancellationToken stopping)
    {
        await Before(request).WaitAsync(stopping);
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method), new Uri(_emulator, request.Path))
        { Content = new ByteArrayContent(request.Body) };
        foreach (var (name, value) in request.Headers)
        {
            if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
                message.Content.Headers.TryAddWithoutValidation(name, value);
            else
                message.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(message, stopping);
        var body = await response.Content.ReadAsByteArrayAsync(stopping);
        var open = await StubServer.Bytes(body, (int)response.StatusCode, [.. Kept(response.Headers), .. Kept(response.Content.Headers)])(
            stream, stopping);
        After(request);
        return open;
    }

    private static IEnumerable<(string Name, string Value)> Kept(HttpHeaders headers) =>
        headers.Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Connection" or "Keep-Alive"))
            .Select(header => (header.Key, string.Join(", ", header.Value)));
}
