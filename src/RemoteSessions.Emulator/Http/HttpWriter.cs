using System.Globalization;
using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>Writes answers to one connection.</summary>
internal static class HttpWriter
{
    private static readonly byte[] ContinueLine = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    public static Task ContinueAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(ContinueLine, cancellationToken).AsTask();

    public static async Task WriteAsync(
        Stream stream, HttpAnswer answer, bool isHead, bool keepAlive, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var head = Head(answer, keepAlive, now);
        if (isHead)
        {
            await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            return;
        }

        var body = answer.End == AnswerEnd.Cut ? answer.Body[..(answer.Body.Length / 2)] : answer.Body;
        if (answer.WriteBody is null && body.Length <= 64 * 1024)
        {
            // One packet where it fits: the client then wakes once.
            var whole = new byte[head.Length + body.Length];
            head.CopyTo(whole, 0);
            body.CopyTo(whole.AsMemory(head.Length));
            await stream.WriteAsync(whole, cancellationToken).ConfigureAwait(false);
            return;
        }

        await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        if (answer.WriteBody is { } write)
            await write(stream, cancellationToken).ConfigureAwait(false);
        else
            await stream.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    private static byte[] Head(HttpAnswer answer, bool keepAlive, DateTimeOffset now)
    {
        var text = new StringBuilder(256);
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {Reason(answer.Status)}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Date: {now:R}\r\nServer: RemoteSessions.Emulator\r\n");
        text.Append(CultureInfo.InvariantCulture, $"x-amzn-RequestId: {Guid.NewGuid()}\r\n");
        foreach (var (name, value) in answer.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (answer.Status is not (204 or 304))
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: {answer.ContentType}\r\nContent-Length: {answer.Length}\r\n");
        text.Append(keepAlive ? "\r\n" : "Connection: close\r\n\r\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private static string Reason(int status) => status switch
    {
        200 => "OK",
        204 => "No Content",
        206 => "Partial Content",
        304 => "Not Modified",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        408 => "Request Timeout",
        413 => "Content Too Large",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        421 => "Misdirected Request",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Answer",
    };
}
