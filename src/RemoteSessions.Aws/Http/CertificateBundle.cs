using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Wire;

namespace RemoteSessions.Aws.Http;

/// <summary>The certification authorities in a file (PEM), or in all files of a folder, which replace those of the system.</summary>
internal static class CertificateBundle
{
    /// <summary>What changes when the bundle changes.</summary>
    public static (DateTime Written, long Length) Version(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return (Directory.GetLastWriteTimeUtc(path), 0);
            using var file = File.OpenHandle(path);
            return (File.GetLastWriteTimeUtc(file), RandomAccess.GetLength(file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The error comes when the bundle is needed.
            return default;
        }
    }

    /// <summary>Trusts exactly the authorities of the bundle.</summary>
    /// <exception cref="AwsServiceException">The bundle can't be read, or has no certificates.</exception>
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
            throw ConfigurationErrors.BrokenFile(path, failure.Message.TrimEnd('.'));
        }

        return policy.CustomTrustStore.Count > 0 ? policy : throw ConfigurationErrors.BrokenFile(path, "it contains no certificates");
    }
}
