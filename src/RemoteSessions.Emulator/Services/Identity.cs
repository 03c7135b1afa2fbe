using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Emulator.Services;

/// <summary>Contains the ID of the emulated account, and creates IDs for resources.</summary>
internal static class Identity
{
    public const string Account = "123456789012";

    /// <summary>Returns the partition of a Region, as it appears in ARNs.</summary>
    public static string Partition(string region) => region.Split('-') switch
    {
        ["us", "gov", ..] => "aws-us-gov",
        ["us", "iso", ..] => "aws-iso",
        ["us", "isob", ..] => "aws-iso-b",
        ["cn", ..] => "aws-cn",
        _ => "aws",
    };

    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>Creates a random string that can't be guessed, for use in the path of a URL.</summary>
    public static string NewSecret() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(33)).Replace('+', '-').Replace('/', '_');

    /// <summary>
    /// Creates an ID for the demo data. The ID is the same each time the emulator starts, so that scripts can rely on it.
    /// </summary>
    public static string FixedId(string name) => new Guid(Hash(name).AsSpan(0, 16)).ToString();

    public static string FixedHex(string name, int digits) => Convert.ToHexString(Hash(name)).ToLowerInvariant()[..digits];

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
