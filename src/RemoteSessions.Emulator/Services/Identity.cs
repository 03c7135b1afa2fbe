using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Emulator.Services;

/// <summary>The emulated account, and the ids of what is in it.</summary>
internal static class Identity
{
    public const string Account = "123456789012";

    public static string NewId() => Guid.NewGuid().ToString();

    /// <summary>Something that nobody guesses, fit for the path of an address.</summary>
    public static string NewSecret() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(33)).Replace('+', '-').Replace('/', '_');

    /// <summary>Ids of the demo data: the same at every start, so that a script may hold them.</summary>
    public static string FixedId(string name) => new Guid(Hash(name).AsSpan(0, 16)).ToString();

    public static string FixedHex(string name, int digits) => Convert.ToHexString(Hash(name)).ToLowerInvariant()[..digits];

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
