using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>What goes back for one request.</summary>
internal sealed record HttpAnswer(int Status)
{
    public static HttpAnswer Dropped { get; } = new(0) { End = AnswerEnd.Drop };

    public string ContentType { get; init; } = "application/octet-stream";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Says how long a body is that is made while it is sent (<see cref="WriteBody"/>).</summary>
    public long? StreamedLength { get; init; }

    public Func<Stream, CancellationToken, Task>? WriteBody { get; init; }

    public AnswerEnd End { get; init; }

    public long Length => StreamedLength ?? Body.Length;

    public HttpAnswer WithHeader(string name, string value) => this with { Headers = [.. Headers, new(name, value)] };

    public static HttpAnswer Text(int status, string contentType, string text) =>
        new(status) { ContentType = contentType, Body = Encoding.UTF8.GetBytes(text) };
}
