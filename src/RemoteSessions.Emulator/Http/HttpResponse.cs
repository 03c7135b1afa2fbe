using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>The response to a request.</summary>
internal sealed record HttpResponse(int Status)
{
    public static HttpResponse Dropped { get; } = new(0) { End = ResponseEnd.Drop };

    public string ContentType { get; init; } = "application/octet-stream";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The length of a body that <see cref="WriteBody"/> generates while the body is being sent.</summary>
    public long? StreamedLength { get; init; }

    public Func<Stream, CancellationToken, Task>? WriteBody { get; init; }

    public ResponseEnd End { get; init; }

    public long Length => StreamedLength ?? Body.Length;

    public HttpResponse WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    public static HttpResponse Text(int status, string contentType, string text) =>
        new(status) { ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };
}
