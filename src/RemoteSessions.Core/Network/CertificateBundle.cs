using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Network;

/// <summary>
/// The certificate authorities in a PEM file, or in all files in a folder. The certificate authorities in the bundle replace those of the
/// operating system.
/// </summary>
internal static class CertificateBundle
{
    /// <summary>Returns a value that changes when the certificate bundle changes.</summary>
    public static string? Version(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return VersionText(Directory.GetLastWriteTimeUtc(path), 0);
            using var file = File.OpenHandle(path);
            return VersionText(File.GetLastWriteTimeUtc(file), RandomAccess.GetLength(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The error is reported later, when the bundle is used.
            return null;
        }
    }

    /// <summary>Creates a policy that trusts only the certificate authorities in the bundle.</summary>
    /// <exception cref="AwsServiceException">The CA bundle can't be read or doesn't contain any certificates.</exception>
    public static X509ChainPolicy Trusting(string path)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            foreach (var file in Directory.Exists(path) ? Directory.GetFiles(path) : [path])
                policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Unusable(CoreMessages.UnreadableCertificates(path, failure.Message));
        }

        return policy.CustomTrustStore.Count > 0 ? policy : throw Unusable(CoreMessages.NoCertificates(path));
    }

    private static AwsServiceException Unusable(string message) => new(new ServiceError(ErrorIds.InvalidConfiguration, message));

    private static string VersionText(DateTime written, long length) =>
        string.Create(CultureInfo.InvariantCulture, $"{written.Ticks} {length}");
}
