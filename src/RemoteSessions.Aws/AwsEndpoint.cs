using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Credentials;
using RemoteSessions.Aws.Http;
using RemoteSessions.Network;

namespace RemoteSessions.Aws;

/// <summary>
/// Sends requests to one endpoint. Transports that have the same settings but different identities share one AwsEndpoint object, including
/// its HTTP connections, its retry quota, and its clock correction.
/// </summary>
internal sealed class AwsEndpoint(ClientSettings settings, ClockCorrection clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    // The connections are created when the first call is made. If the certificate authorities can't be read, the connections aren't
    // created, and the next call tries again to create them.
    private readonly Lazy<HttpMessageInvoker> _http = new(
        () => new HttpMessageInvoker(NetworkHandler.Create(settings.Network, settings.IsLoopback)), LazyThreadSafetyMode.PublicationOnly);

    private string? _origin;

    public ClientSettings Settings => settings;

    /// <summary>The address that calls are sent to.</summary>
    public Uri Address { get; } = settings.Endpoint ?? AddressOf(settings);

    /// <summary>
    /// The scheme, host, and port of the address. The user information, path, and query of a custom address are omitted, because they could
    /// contain a secret.
    /// </summary>
    public string Origin => _origin ??= Address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    public AwsRetryPolicy Retries { get; } = new(settings, clock);

    /// <summary>Signs and sends a request once, and reads the complete response.</summary>
    public async Task<AwsResponse> SendAsync(
        AwsCall call, SigningKeys keys, ServiceClock serviceClock, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        call.Signed = clock.UtcNow;
        using var request = RequestSigner.Create(call, this, keys, call.Signed);
        using var response = await _http.Value.SendAsync(request, limit.Token).ConfigureAwait(false);
        serviceClock.Learn(response.Headers.Date);
        return new AwsResponse(response, await ResponseBuffer.ReadAsync(response.Content, limit.Token).ConfigureAwait(false));
    }

    private static Uri AddressOf(ClientSettings settings)
    {
        var partition = Fn.Partition(settings.Region);
        var suffix = settings.UseDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return new Uri($"https://{settings.Service.EndpointPrefix}{(settings.UseFips ? "-fips" : "")}.{settings.Region}.{suffix}");
    }
}
