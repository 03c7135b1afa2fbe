using System.Net;

namespace RemoteSessions.Network;

/// <summary>
/// The proxies that the environment variables currently specify. This class is necessary because .NET reads the proxy variables only once
/// per process. The user name and password in a proxy's address are sent only to that proxy.
/// </summary>
internal sealed class EnvironmentProxy : IWebProxy, ICredentials
{
    private readonly Uri? _http;
    private readonly Uri? _https;
    private readonly string[] _bypass;

    private EnvironmentProxy(NetworkSettings settings)
    {
        _http = Address(settings.HttpProxy);
        _https = Address(settings.HttpsProxy);
        _bypass = settings.NoProxy?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        // If the value is null, .NET uses the credentials of the user who is signed in to this computer.
        Credentials = HasUser(_http) || HasUser(_https) ? this : null;
    }

    public ICredentials? Credentials { get; set; }

    /// <summary>Returns the proxy that the settings specify, or null if they don't specify a proxy.</summary>
    public static IWebProxy? For(NetworkSettings settings) =>
        settings.HttpProxy is null && settings.HttpsProxy is null ? settings.SystemProxy : new EnvironmentProxy(settings);

    public Uri? GetProxy(Uri destination)
    {
        var proxy = destination.Scheme == Uri.UriSchemeHttps ? _https : _http;
        return proxy is null || IsBypassed(destination) ? null : new UriBuilder(proxy) { UserName = "", Password = "" }.Uri;
    }

    public bool IsBypassed(Uri host) => host.IsLoopback || Array.Exists(_bypass, entry => Matches(entry, host));

    public NetworkCredential? GetCredential(Uri uri, string authType)
    {
        // On systems other than Windows, Negotiate and NTLM work only for the signed-in user. If this method returned credentials for these
        // schemes, .NET wouldn't try Basic authentication, which the AWS CLI uses.
        if (!OperatingSystem.IsWindows() && authType is "Negotiate" or "NTLM")
            return null;
        var proxy = new[] { _https, _http }.FirstOrDefault(proxy => HasUser(proxy) && proxy!.Authority == uri.Authority);
        if (proxy is null)
            return null;
        var parts = proxy.UserInfo.Split(':', 2);
        return new NetworkCredential(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }

    // An entry in NO_PROXY specifies a host, or a domain and its subdomains. An entry can include a port.
    private static bool Matches(string entry, Uri host)
    {
        if (entry == "*")
            return true;
        var colon = entry.LastIndexOf(':');
        if (colon > 0 && !entry.EndsWith(']') && entry.IndexOf(':', StringComparison.Ordinal) == colon)
        {
            if (entry[(colon + 1)..] != host.Port.ToString(System.Globalization.CultureInfo.InvariantCulture))
                return false;
            entry = entry[..colon];
        }

        var domain = entry.TrimStart('*').TrimStart('.');
        return host.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || host.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasUser(Uri? proxy) => proxy?.UserInfo is { Length: > 0 } user && user != ":";

    private static Uri? Address(string? value) =>
        value is not null
            && Uri.TryCreate(value.Contains("://", StringComparison.Ordinal) ? value : "http://" + value, UriKind.Absolute, out var address)
            ? address
            : null;
}
