using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Emulator.Services;

/// <summary>Creates short IDs that consist of lowercase letters and digits.</summary>
internal static class ShortIds
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string New(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>Creates an ID of up to 32 characters for the demo data. The ID is the same each time the emulator starts.</summary>
    public static string Fixed(string name, int length) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(name)).Take(length).Select(part => Alphabet[part % Alphabet.Length]));
}
