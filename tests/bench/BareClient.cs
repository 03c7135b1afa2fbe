using System.Net.Http.Headers;
using System.Text;
using RemoteSessions.Tests.Emulator;

namespace RemoteSessions.Bench;

/// <summary>A minimal client that signs requests, sends them, and reads the bytes of the responses.</summary>
internal sealed class BareClient(Uri endpoint, string service, string region = "us-east-1") : IDisposable
{
    private static readonly Dictionary<string, string> TargetPrefixes = new()
    {
        ["appstream"] = "PhotonAdminProxyService",
        ["devicefarm"] = "DeviceFarm_20150623",
    };

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public async Task<byte[]> CallAsync(string operation, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var signer = new TestSigner(
            EmulatorProcess.KeyId, EmulatorProcess.Secret)
        { Region = region, Service = service, Time = DateTimeOffset.UtcNow };
        var headers = new Dictionary<string, string>
        {
            ["Host"] = endpoint.Authority,
            ["X-Amz-Date"] = signer.Stamp,
            ["X-Amz-Target"] = $"{TargetPrefixes[service]}.{operation}",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", signer.Authorize("POST", "/", "", headers, bytes));
        using var answer = await _http.SendAsync(request);
        var content = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? content
            : throw new InvalidOperationException($"{operation} failed: {Encoding.UTF8.GetString(content)}");
    }

    /// <summary>Returns the value of a member in a response without parsing the other members.</summary>
    public static string? Member(ReadOnlySpan<byte> answer, string name)
    {
        var key = Encoding.UTF8.GetBytes($"\"{name}\":\"");
        var start = answer.LastIndexOf(key);
        if (start < 0)
            return null;
        var text = answer[(start + key.Length)..];
        return Encoding.UTF8.GetString(text[..text.IndexOf((byte)'"')]);
    }

    public void Dispose() => _http.Dispose();
}
