using System.Net;
using System.Net.Security;

namespace RemoteSessions.Network;

/// <summary>Creates the handlers of HTTP clients according to <see cref="NetworkSettings"/>.</summary>
internal static class NetworkHandler
{
    // A connection to a server on this machine either succeeds immediately or fails, for example because the address starts with https but
    // the server doesn't use TLS. Therefore, a short timeout is sufficient.
    private static readonly TimeSpan LoopbackPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Creates a handler that doesn't follow redirects, because the signature of a signed request is valid only for the original URL.
    /// </summary>
    public static SocketsHttpHandler Create(NetworkSettings network, bool loopback)
    {
        var proxy = EnvironmentProxy.For(network);
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = loopback ? LoopbackPatience : Patience,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseProxy = proxy is not null,
            Proxy = proxy,
            // For proxies that require Negotiate or NTLM, the handler uses the credentials of the user who is signed in to this computer.
            DefaultProxyCredentials = CredentialCache.DefaultCredentials,
            SslOptions = network.CaBundle is { } bundle
                ? new SslClientAuthenticationOptions { CertificateChainPolicy = CertificateBundle.Trusting(bundle) }
                : new SslClientAuthenticationOptions(),
        };
    }
}
