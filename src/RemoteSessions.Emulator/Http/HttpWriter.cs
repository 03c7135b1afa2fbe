using System.Globalization;
using System.Text;

namespace RemoteSessions.Emulator.Http;

/// <summary>Writes responses to a connection.</summary>
internal static class HttpWriter
{
    private static readonly byte[] ContinueLine = "HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray();

    public static Task ContinueAsync(Stream stream, CancellationToken cancellationToken) =>
        stream.WriteAsync(ContinueLine, cancellationToken).AsTask();

    public static async Task WriteAsync(
        Stream stream, HttpResponse response, bool isHead, bool keepAlive, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var head = Head(response, keepAlive, now);
        if (isHead)
        {
            await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
            return;
        }

        var body = response.End == ResponseEnd.Cut ? response.Body[..(response.Body.Length / 2)] : response.Body;
        if (response.WriteBody is null && body.Length <= 64 * 1024)
        {
            // The head and the body of a small response are sent in a single write, so that the client usually needs only one read.
            var whole = new byte[head.Length + body.Length];
            head.CopyTo(whole, 0);
            body.CopyTo(whole.AsMemory(head.Length));
            await stream.WriteAsync(whole, cancellationToken).ConfigureAwait(false);
            return;
        }

        await stream.WriteAsync(head, cancellationToken).ConfigureAwait(false);
        if (response.WriteBody is { } write)
            await write(stream, cancellationToken).ConfigureAwait(false);
        else
            await stream.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    private static byte[] Head(HttpResponse response, bool keepAlive, DateTimeOffset now)
    {
        var text = new StringBuilder(256);
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {Reason(response.Status)}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Date: {now:R}\r\nServer: RemoteSessions.Emulator\r\n");
        text.Append(CultureInfo.InvariantCulture, $"x-amzn-RequestId: {Guid.NewGuid()}\r\n");
        foreach (var (name, value) in response.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (response.Status is not (204 or 304))
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: {response.ContentType}\r\nContent-Length: {response.Length}\r\n");
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
        _ => "Response",
    };
}
