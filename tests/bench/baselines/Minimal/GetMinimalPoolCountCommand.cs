using System.Globalization;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Text;

namespace RemoteSessions.Bench.Baselines;

/// <summary>The minimal baseline counts the pools by using HttpClient, its own signing code, and Utf8JsonReader.</summary>
[Cmdlet(VerbsCommon.Get, "MinimalPoolCount")]
public sealed class GetMinimalPoolCountCommand : PSCmdlet
{
    /// <summary>Sends the request.</summary>
    protected override void EndProcessing() => WriteObject(PoolsCall.Count(Authorize));

    private static string Authorize(string region, DateTime time, string signedHeaders, string canonicalRequest)
    {
        var day = time.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var scope = $"{day}/{region}/{PoolsCall.Service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}\n{scope}\n"
            + Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        var secret = Encoding.UTF8.GetBytes("AWS4" + Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY"));
        var key = Mac(Mac(Mac(Mac(secret, day), region), PoolsCall.Service), "aws4_request");
        return $"AWS4-HMAC-SHA256 Credential={Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID")}/{scope}, "
            + $"SignedHeaders={signedHeaders}, Signature={Hex(Mac(key, text))}";
    }

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
