using Amazon.Runtime;

namespace RemoteSessions.Aws;

/// <summary>
/// Clients that hand an answer over only when its body has arrived: the SDK reads bodies synchronously, which would block
/// a thread and make a cancellation in mid-body wait.
/// </summary>
internal sealed class BufferedHttpClientFactory(bool loopback) : HttpClientFactory
{
    /// <summary>No page of these services comes near this; what does is not an answer.</summary>
    internal const int LargestBody = 32 * 1024 * 1024;

    private readonly object _gate = new();
    private HttpClient? _client;

    // Asked for at each call. A new client each time would open a connection for each call, and leave it open.
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        lock (_gate)
            return _client ??= Create(clientConfig);
    }

    // Each client has its own factory, and keeps its one HttpClient as long as it lives.
    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private HttpClient Create(IClientConfig clientConfig)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            // An emulator on this machine is never behind a proxy, whatever HTTP_PROXY says.
            UseProxy = !loopback,
        };
        if (clientConfig.GetWebProxy() is { } proxy)
            handler.Proxy = proxy;
        return new HttpClient(new BufferingHandler(handler), disposeHandler: true) { Timeout = TimeSpan.FromSeconds(100) };
    }

    private sealed class BufferingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                var body = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
                foreach (var header in response.Content.Headers)
                {
                    if (!header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                        body.Headers.TryAddWithoutValidation(header.Key, header.Value);
                }

                response.Content.Dispose();
                response.Content = body;
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }

        private static async Task<ByteArrayContent> ReadAsync(HttpContent content, CancellationToken cancellationToken)
        {
            using var buffer = new MemoryStream();
            using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var chunk = new byte[16 * 1024];
            for (int read; (read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                if (buffer.Length + read > LargestBody)
                    throw new ResponseTooLargeException();
                buffer.Write(chunk, 0, read);
            }

            return new ByteArrayContent(buffer.GetBuffer(), 0, (int)buffer.Length);
        }
    }
}

/// <summary>An answer larger than any that the services give.</summary>
internal sealed class ResponseTooLargeException : Exception
{
    public ResponseTooLargeException()
        : base($"The answer is larger than {BufferedHttpClientFactory.LargestBody / (1024 * 1024)} MiB; it was not read to its end.")
    {
    }
}
