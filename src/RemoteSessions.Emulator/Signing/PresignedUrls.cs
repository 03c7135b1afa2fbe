using System.Globalization;
using System.Security.Cryptography;
using RemoteSessions.Emulator.Clock;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Signing;

/// <summary>Creates and checks presigned URLs in the format of Amazon S3.</summary>
internal sealed class PresignedUrls(EmulatorClock clock)
{
    private const string KeyId = "ASIAEMULATORS3EXAMPLE";
    private const string Region = "us-west-2";

    // The secret is random, so that only this emulator can sign its URLs.
    private readonly string _secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(30));

    public string Create(string method, Uri host, string path, DateTimeOffset from, TimeSpan lifetime)
    {
        var time = SigV4.Format(from);
        var scope = new CredentialScope(time[..8], Region, "s3");
        var query = $"X-Amz-Algorithm={SigV4.Algorithm}&X-Amz-Credential={SigV4.Encode($"{KeyId}/{scope}")}&X-Amz-Date={time}"
            + $"&X-Amz-Expires={(long)lifetime.TotalSeconds}&X-Amz-SignedHeaders=host";
        var signature = Sign(method, path, query, host.Authority, time, scope);
        return $"{host.GetLeftPart(UriPartial.Authority)}{path}?{query}&X-Amz-Signature={signature}";
    }

    /// <summary>
    /// Checks the signature and the expiration time of a request. Returns null if the request is valid, and an S3 error otherwise.
    /// </summary>
    public HttpResponse? Check(HttpRequest request)
    {
        var values = Parse(request.Query);
        if (!values.TryGetValue("X-Amz-Signature", out var signature)
            || !SigV4.TryParseTime(values.GetValueOrDefault("X-Amz-Date"), out var from)
            || !long.TryParse(values.GetValueOrDefault("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > 7 * 86_400)
            return XmlResponses.Error("AccessDenied", EmulatorMessages.S3AccessDenied);
        if (clock.GetUtcNow() >= from + clock.WhileReal(TimeSpan.FromSeconds(seconds)))
            return XmlResponses.Error("AccessDenied", EmulatorMessages.S3RequestExpired);
        var time = values["X-Amz-Date"];
        var query = SigV4.CanonicalQuery(request.Query, without: "X-Amz-Signature");
        var expected = Sign(request.Method == "HEAD" ? "GET" : request.Method, request.Path, query,
            request.Headers.Get("Host") ?? string.Empty, time, new(time[..8], Region, "s3"));
        return SigV4.Same(expected, signature)
            ? null
            : XmlResponses.Error("SignatureDoesNotMatch", EmulatorMessages.S3SignatureMismatch);
    }

    private string Sign(string method, string path, string query, string host, string time, CredentialScope scope)
    {
        var headers = new HttpHeaders();
        headers.Add("host", host);
        var canonical = SigV4.CanonicalRequest(method, path, SigV4.CanonicalQuery(query), headers, ["host"], SigV4.UnsignedPayload);
        return SigV4.Signature(_secret, time, scope, canonical);
    }

    private static Dictionary<string, string> Parse(string query)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                values[part[..equals]] = Uri.UnescapeDataString(part[(equals + 1)..]);
        }

        return values;
    }
}
