using System.Net;
using System.Net.Security;

namespace RemoteSessions.Network;

/// <summary>Makes the handlers of HTTP clients that follow <see cref="NetworkSettings"/>.</summary>
internal static class NetworkHandler
{
    // A server on this machine connects at once, or not at all: for example a server without TLS that is addressed with https.
    private static readonly TimeSpan LoopbackPatience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A handler that follows no redirects: what it sends may be signed.</summary>
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
            // For proxies that ask for Negotiate or NTLM: the user who is signed in to this computer.
            DefaultProxyCredentials = CredentialCache.DefaultCredentials,
            SslOptions = network.CaBundle is { } bundle
                ? new SslClientAuthenticationOptions { CertificateChainPolicy = CertificateBundle.Trusting(bundle) }
                : new SslClientAuthenticationOptions(),
        };
    }
}
