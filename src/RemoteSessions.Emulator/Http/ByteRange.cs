using System.Globalization;
using System.Security.Cryptography;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Http;

/// <summary>Responds to GET and HEAD with a file or a part of the file, so that clients can resume a download.</summary>
internal static class ByteRange
{
    public static HttpResponse Serve(HttpRequest request, ReadOnlyMemory<byte> content, string contentType)
    {
        var tag = $"\"{Convert.ToHexString(SHA256.HashData(content.Span))[..32].ToLowerInvariant()}\"";
        var response = new HttpResponse(200) { ContentType = contentType, Body = content }
            .WithHeader("ETag", tag).WithHeader("Accept-Ranges", "bytes");
        var range = request.Headers.Get("Range");
        // If the request has an If-Range header and the file has changed, the client receives the whole file instead of the requested
        // range.
        if (request.Method != "GET" || range is null || (request.Headers.Get("If-Range") is { } known && known != tag))
            return response;
        if (!TryParse(range, content.Length, out var first, out var last))
            return response;
        if (first < 0)
        {
            return XmlResponses.Error("InvalidRange", EmulatorMessages.S3InvalidRange, 416)
                .WithHeader("Content-Range", $"bytes */{content.Length}").WithHeader("ETag", tag);
        }

        var part = content.Slice((int)first, (int)(last - first + 1));
        return (response with { Status = 206, Body = part }).WithHeader("Content-Range", $"bytes {first}-{last}/{content.Length}");
    }

    // Returns false if the header doesn't contain exactly one byte range. Servers ignore a Range header that doesn't contain exactly one
    // byte range. If the range lies outside the file, 'first' is negative.
    private static bool TryParse(string range, long length, out long first, out long last)
    {
        (first, last) = (-1, -1);
        if (!range.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase) || range.Contains(',', StringComparison.Ordinal))
            return false;
        var parts = range["bytes=".Length..].Split('-');
        if (parts.Length != 2 || (parts[0].Length == 0 && parts[1].Length == 0))
            return false;
        long from = 0, to = long.MaxValue;
        if ((parts[0].Length > 0 && !TryNumber(parts[0], out from)) || (parts[1].Length > 0 && !TryNumber(parts[1], out to)))
            return false;
        if (parts[0].Length == 0)
            (from, to) = (to == 0 ? length : Math.Max(0, length - to), length - 1);
        else if (to < from)
            return false;
        if (from < length)
            (first, last) = (from, Math.Min(to, length - 1));
        return true;
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
