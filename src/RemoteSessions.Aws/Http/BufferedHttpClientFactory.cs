using Amazon.Runtime;
using RemoteSessions.Network;

namespace RemoteSessions.Aws.Http;

/// <summary>
/// Creates HTTP clients for the SDK clients that get credentials. The clients return a response only after its body has arrived. The SDK
/// reads bodies synchronously, so a body that is still arriving would block a thread and delay a cancellation.
/// </summary>
internal sealed class BufferedHttpClientFactory(NetworkSettings network, bool loopback) : HttpClientFactory
{
    private readonly object _gate = new();
    private HttpClient? _client;

    // The SDK calls this method for each request. The method must return the same client each time. Otherwise, each request would open a
    // connection and leave it open.
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        lock (_gate)
            return _client ??= new HttpClient(new BufferingHandler(NetworkHandler.Create(network, loopback)), disposeHandler: true)
            { Timeout = TimeSpan.FromSeconds(100) };
    }

    // Each SDK client has its own factory, and uses the same HttpClient for all its requests.
    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class BufferingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            try
            {
                var body = new ByteArrayContent(await ResponseBuffer.ReadAsync(response.Content, cancellationToken).ConfigureAwait(false));
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
    }
}
