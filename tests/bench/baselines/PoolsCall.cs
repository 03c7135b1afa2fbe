using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RemoteSessions.Bench.Baselines;

/// <summary>Signs a canonical request, and returns the value of the Authorization header.</summary>
internal delegate string Sign(string region, DateTime time, string signedHeaders, string canonicalRequest);

/// <summary>
/// Calls DescribeWorkspacesPools for the two baseline modules, Minimal and Sdk. This class contains only the code that this operation
/// requires.
/// </summary>
internal static class PoolsCall
{
    public const string Service = "workspaces";

    private const string ContentType = "application/x-amz-json-1.1";
    private const string Target = "WorkspacesService.DescribeWorkspacesPools";

    /// <summary>Returns the number of pools.</summary>
    public static int Count(Sign sign)
    {
        var endpoint = new Uri(Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL")!);
        var region = Environment.GetEnvironmentVariable("AWS_REGION")!;
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var (count, token) = (0, (string?)null);
        do
        {
            var body = token is null
                ? "{}"u8.ToArray()
                : Encoding.UTF8.GetBytes("{\"NextToken\":\"" + JsonEncodedText.Encode(token) + "\"}");
            using var request = Request(endpoint, region, body, sign);
            using var response = client.SendAsync(request).GetAwaiter().GetResult();
            response.EnsureSuccessStatusCode();
            count += CountIn(response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult(), out token);
        }
        while (!string.IsNullOrEmpty(token));
        return count;
    }

    private static HttpRequestMessage Request(Uri endpoint, string region, byte[] body, Sign sign)
    {
        const string Signed = "content-type;host;x-amz-date;x-amz-target";
        var time = DateTime.UtcNow;
        var stamp = time.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var canonical = $"POST\n/\n\ncontent-type:{ContentType}\nhost:{endpoint.Authority}\nx-amz-date:{stamp}\nx-amz-target:{Target}\n\n"
            + $"{Signed}\n{Convert.ToHexString(SHA256.HashData(body)).ToLowerInvariant()}";
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", stamp);
        request.Headers.TryAddWithoutValidation("X-Amz-Target", Target);
        request.Headers.TryAddWithoutValidation("Authorization", sign(region, time, Signed, canonical));
        return request;
    }

    private static int CountIn(byte[] json, out string? token)
    {
        var (count, list) = (0, false);
        token = null;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName)
            {
                list = reader.ValueTextEquals("WorkspacesPools"u8);
                if (reader.ValueTextEquals("NextToken"u8) && reader.Read())
                    token = reader.GetString();
            }
            else if (list && reader.CurrentDepth == 2 && reader.TokenType == JsonTokenType.StartObject)
            {
                count++;
            }
        }

        return count;
    }
}
