using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Tests.Emulator;

/// <summary>
/// Signs requests with Signature Version 4. This class shares no code with the emulator, so that tests detect errors in the emulator's
/// signature check.
/// </summary>
internal sealed record TestSigner(string KeyId, string Secret)
{
    public string Region { get; init; } = "us-west-2";

    public string Service { get; init; } = "devicefarm";

    public DateTimeOffset Time { get; init; }

    /// <summary>The time in the format of the X-Amz-Date header.</summary>
    public string Stamp => Time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns the Authorization header for a request. All of the specified headers are signed.</summary>
    public string Authorize(string method, string path, string query, IReadOnlyDictionary<string, string> headers, byte[] body)
    {
        var signed = headers.Select(header => (Name: header.Key.ToLowerInvariant(), Value: header.Value.Trim()))
            .OrderBy(header => header.Name, StringComparer.Ordinal).ToList();
        var names = string.Join(';', signed.Select(header => header.Name));
        var lines = string.Concat(signed.Select(header => $"{header.Name}:{header.Value}\n"));
        var canonical = $"{method}\n{path}\n{query}\n{lines}\n{names}\n{Hex(SHA256.HashData(body))}";
        var day = Stamp[..8];
        var scope = $"{day}/{Region}/{Service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{Stamp}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = Mac(Mac(Mac(Mac(Encoding.UTF8.GetBytes("AWS4" + Secret), day), Region), Service), "aws4_request");
        return $"AWS4-HMAC-SHA256 Credential={KeyId}/{scope}, SignedHeaders={names}, Signature={Hex(Mac(key, text))}";
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
