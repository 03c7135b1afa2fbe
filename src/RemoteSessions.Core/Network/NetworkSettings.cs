using System.Net;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Network;

/// <summary>
/// The proxies and certificate authorities of an HTTP client. Clients with equal settings can share HTTP connections.
/// </summary>
internal sealed record NetworkSettings
{
    public string? HttpProxy { get; init; }

    public string? HttpsProxy { get; init; }

    public string? NoProxy { get; init; }

    /// <summary>
    /// The proxy that is configured for .NET or for the operating system. This proxy is used if no environment variable specifies a proxy.
    /// </summary>
    public IWebProxy? SystemProxy { get; init; }

    /// <summary>
    /// The file or folder that contains the certificate authorities to trust instead of those of the operating system, or null.
    /// </summary>
    public string? CaBundle { get; init; }

    /// <summary>The size and the modification time of the CA bundle. The module uses this value to detect changes to the bundle.</summary>
    public string? CaBundleVersion { get; init; }

    /// <summary>Returns the current proxy and certificate settings for connections to the specified address.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="profileBundle">
    /// Returns the path of the CA bundle that the profile specifies. This function is called only if the environment doesn't specify a CA
    /// bundle.
    /// </param>
    /// <param name="address">The address, or null for an AWS endpoint.</param>
    public static NetworkSettings From(EnvironmentVariables environment, Func<string?> profileBundle, Uri? address)
    {
        // A connection without TLS needs no certificates, so it works even if the configuration file that specifies the CA bundle can't be
        // read.
        var secure = address is null || address.Scheme == Uri.UriSchemeHttps;
        var bundle = secure ? environment["AWS_CA_BUNDLE"] ?? profileBundle() ?? environment["REQUESTS_CA_BUNDLE"] : null;
        bundle = bundle is null ? null : environment.FullPath(bundle);
        var network = new NetworkSettings
        { CaBundle = bundle, CaBundleVersion = bundle is null ? null : CertificateBundle.Version(bundle) };
        // An emulator on this machine is never behind a proxy.
        if (address?.IsLoopback == true)
            return network;
        var (http, https, all) = (Either("http_proxy"), Either("https_proxy"), Either("all_proxy"));
        return http is null && https is null && all is null
            ? network with { SystemProxy = Configured(HttpClient.DefaultProxy) }
            : network with { HttpProxy = http ?? all, HttpsProxy = https ?? all, NoProxy = Either("no_proxy") };

        string? Either(string name) => environment[name] ?? environment[name.ToUpperInvariant()];
    }

    // .NET keeps the values that the proxy environment variables had when they were first used. This method is called only if none of these
    // variables is set, so it ignores a proxy that .NET created from their earlier values.
    private static IWebProxy? Configured(IWebProxy proxy) => proxy.GetType().Name == "HttpEnvironmentProxy" ? null : proxy;
}
