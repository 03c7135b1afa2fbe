using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RemoteSessions.Emulator.Http;

namespace RemoteSessions.Emulator.Signing;

/// <summary>Performs the calculations for AWS Signature Version 4.</summary>
internal static class SigV4
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const string UnsignedPayload = "UNSIGNED-PAYLOAD";
    public const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static string CanonicalRequest(
        string method, string canonicalPath, string canonicalQuery,
        HttpHeaders headers, IReadOnlyList<string> signedHeaders, string payloadHash)
    {
        var text = new StringBuilder();
        text.Append(method).Append('\n').Append(canonicalPath).Append('\n').Append(canonicalQuery).Append('\n');
        foreach (var name in signedHeaders)
            text.Append(name).Append(':').Append(Squeeze(headers.Get(name) ?? string.Empty)).Append('\n');
        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(payloadHash).ToString();
    }

    public static string Signature(string secret, string time, CredentialScope scope, string canonicalRequest)
    {
        var toSign = $"{Algorithm}\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}";
        var key = Hmac(Encoding.UTF8.GetBytes("AWS4" + secret), scope.Date);
        foreach (var part in new[] { scope.Region, scope.Service, "aws4_request" })
            key = Hmac(key, part);
        return Hex(Hmac(key, toSign));
    }

    /// <summary>Returns the query string in canonical form (sorted and escaped), but omits the specified parameter.</summary>
    public static string CanonicalQuery(string query, string? without = null)
    {
        if (query.Length == 0)
            return string.Empty;
        var parameters = new List<(string Name, string Value)>();
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? part : part[..equals]);
            if (name != without)
                parameters.Add((Encode(name), equals < 0 ? string.Empty : Encode(Decode(part[(equals + 1)..]))));
        }

        parameters.Sort((left, right) =>
            string.CompareOrdinal(left.Name, right.Name) is var order and not 0 ? order : string.CompareOrdinal(left.Value, right.Value));
        return string.Join('&', parameters.Select(parameter => $"{parameter.Name}={parameter.Value}"));
    }

    /// <summary>
    /// Returns the canonical path of a request to any service except Amazon S3. Characters in the path that are already escaped are escaped
    /// again.
    /// </summary>
    public static string CanonicalPath(string path)
    {
        var segments = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            else if (segment != ".")
                segments.Add(Encode(segment));
        }

        var joined = "/" + string.Join('/', segments);
        return segments.Count > 0 && path.EndsWith('/') ? joined + "/" : joined;
    }

    public static string Hash(ReadOnlySpan<byte> bytes) => Hex(SHA256.HashData(bytes));

    public static string Encode(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                escaped.Append((char)value);
            else
                escaped.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    public static bool TryParseTime(string? text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static bool Same(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right));

    // In the query string of an AWS request, a plus sign doesn't represent a space.
    private static string Decode(string text) => Uri.UnescapeDataString(text);

    private static string Squeeze(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value.Trim())
        {
            if (character != ' ' || text[^1] != ' ')
                text.Append(character);
        }

        return text.ToString();
    }

    // Convert.ToHexStringLower doesn't exist in the .NET version that PowerShell 7.4 uses.
    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
