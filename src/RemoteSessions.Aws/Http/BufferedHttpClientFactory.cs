using System.Security.Authentication;
using Amazon.Runtime;
using RemoteSessions.Abstractions;
using RemoteSessions.Network;

namespace RemoteSessions.Aws.Http;

/// <summary>
/// Creates HTTP clients that return a response only after its body has arrived. The SDK reads bodies synchronously, which would block a
/// thread and delay a cancellation.
/// </summary>
internal sealed class BufferedHttpClientFactory(NetworkSettings network, bool loopback, ServiceClock? clock = null) : HttpClientFactory
{
    /// <summary>The maximum size of a response. The responses of these services are much smaller.</summary>
    internal const int LargestBody = 32 * 1024 * 1024;

    private readonly object _gate = new();
    private HttpClient? _client;

    // The SDK calls this method for each request. The method must return the same client each time, because otherwise each request would
    // open a connection and leave it open.
    public override HttpClient CreateHttpClient(IClientConfig clientConfig)
    {
        lock (_gate)
            return _client ??= new HttpClient(new BufferingHandler(NetworkHandler.Create(network, loopback), clock), disposeHandler: true)
            { Timeout = TimeSpan.FromSeconds(100) };
    }

    // Each SDK client has its own factory, and keeps one HttpClient for its lifetime.
    public override string? GetConfigUniqueString(IClientConfig clientConfig) => null;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    private sealed class BufferingHandler(HttpMessageHandler inner, ServiceClock? clock) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await ResponseAsync(request, cancellationToken).ConfigureAwait(false);
            clock?.Learn(response.Headers.Date);
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

        private async Task<HttpResponseMessage> ResponseAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (HttpRequestException failure)
                when (failure is { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: IOException })
            {
                // The SDK passes on only the inner exception, which wouldn't show that the call was never sent.
                throw new HttpRequestException(
                    failure.HttpRequestError, failure.Message, new AuthenticationException(
                        failure.InnerException.Message, failure.InnerException));
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
