using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Emulator.Services;

/// <summary>Ids of emulated resources: new ones, and those of the demo estates, which are the same at every start.</summary>
internal static class Ids
{
    /// <summary>The account that everything belongs to.</summary>
    public const string Account = "123456789012";

    private const string LettersAndDigits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string New() => Guid.NewGuid().ToString();

    /// <summary>A new id of lower-case letters and digits.</summary>
    public static string New(int length) => RandomNumberGenerator.GetString(LettersAndDigits, length);

    public static string Fixed(string name) => new Guid(Hash(name).AsSpan(0, 16)).ToString();

    /// <summary>A fixed id of lower-case letters and digits, of up to 32 characters.</summary>
    public static string Fixed(string name, int length) =>
        string.Concat(Hash(name).Take(length).Select(part => LettersAndDigits[part % LettersAndDigits.Length]));

    /// <summary>A fixed id of hexadecimal digits, of up to 64 characters.</summary>
    public static string FixedHex(string name, int length) => Convert.ToHexString(Hash(name)).ToLowerInvariant()[..length];

    private static byte[] Hash(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
