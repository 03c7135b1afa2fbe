using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace RemoteSessions.Tests.Support;

/// <summary>A TLS server that sends <c>{}</c> once on each connection.</summary>
internal sealed class TlsServer(X509Certificate2 certificate) : PlainServer("tls")
{
    protected override async Task ServeAsync(Stream stream, CancellationToken stopping)
    {
        using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stopping);
        await tls.ReadAtLeastAsync(new byte[65536], 1, throwOnEndOfStream: false, stopping);
        await tls.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray(), stopping);
    }
}
