using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RemoteSessions.Tests.Support;

/// <summary>A certificate authority that no system trusts, and a certificate that it has issued for this computer.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly X509Certificate2 _authority;

    public TestAuthority()
    {
        using var authorityKey = RSA.Create(2048);
        using var serverKey = RSA.Create(2048);
        var now = DateTimeOffset.UtcNow;
        var authority = new CertificateRequest("CN=Company CA", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = authority.CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        var request = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(_authority, now.AddDays(-1), now.AddDays(1), [1, 2, 3, 4]);
        using var withKey = signed.CopyWithPrivateKey(serverKey);
        Certificate = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>The certificate for a server on this computer, with its private key.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>The certificate of this certificate authority (CA), in the format of a CA bundle.</summary>
    public string Pem => "# Company CA\n" + _authority.ExportCertificatePem() + "\n";

    public void Dispose()
    {
        _authority.Dispose();
        Certificate.Dispose();
    }
}
