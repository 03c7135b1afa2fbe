using System.Globalization;
using RemoteSessions.Emulator.Signing;

namespace RemoteSessions.Emulator.Http;

/// <summary>Answers GET and HEAD of a file, whole or in part, so that a broken download can go on where it ended.</summary>
internal static class ByteRange
{
    public static HttpAnswer Serve(HttpRequest request, ReadOnlyMemory<byte> content, string contentType)
    {
        var tag = $"\"{SigV4.Hash(content.Span)[..32]}\"";
        var answer = new HttpAnswer(200) { ContentType = contentType, Body = content }
            .WithHeader("ETag", tag).WithHeader("Accept-Ranges", "bytes");
        var range = request.Headers.Get("Range");
        // If-Range: the part only if the file is still the one that the client began with.
        if (request.Method != "GET" || range is null || (request.Headers.Get("If-Range") is { } known && known != tag))
            return answer;
        if (!TryParse(range, content.Length, out var first, out var last))
            return answer;
        if (first < 0)
        {
            return PresignedUrls.Refusal("InvalidRange", "The requested range is not satisfiable", 416)
                .WithHeader("Content-Range", $"bytes */{content.Length}").WithHeader("ETag", tag);
        }

        var part = content.Slice((int)first, (int)(last - first + 1));
        return (answer with { Status = 206, Body = part }).WithHeader("Content-Range", $"bytes {first}-{last}/{content.Length}");
    }

    // False: not a single byte range, which HTTP says to ignore. First below zero: nothing of the file is in it.
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
