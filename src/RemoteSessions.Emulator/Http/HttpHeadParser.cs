namespace RemoteSessions.Emulator.Http;

/// <summary>Takes a request's head apart, strictly: what is unclear is refused.</summary>
internal static class HttpHeadParser
{
    public static HttpRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        var parts = lines[0].Split(' ');
        if (parts.Length != 3 || parts[0].Length == 0 || !parts[0].All(char.IsAsciiLetterUpper))
            throw new BadRequestException(400, "The request line is not that of an HTTP request.");
        if (parts[2] is not ("HTTP/1.1" or "HTTP/1.0"))
            throw new BadRequestException(505, "Only HTTP/1.1 is spoken here.");
        var headers = ParseHeaders(lines);
        var http11 = parts[2] == "HTTP/1.1";
        if (http11 && headers.Get("Host") is null)
            throw new BadRequestException(400, "The Host header is missing.");
        var (path, query) = SplitTarget(parts[1]);
        return new HttpRequest(parts[0], path, query, http11, headers);
    }

    private static HttpHeaders ParseHeaders(string[] lines)
    {
        var headers = new HttpHeaders();
        foreach (var line in lines.Skip(1))
        {
            if (line.Length == 0)
                break;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            // A name that ends in white space, or a line that continues the last one, has been used to smuggle requests.
            if (colon <= 0 || char.IsWhiteSpace(line[0]) || char.IsWhiteSpace(line[colon - 1]))
                throw new BadRequestException(400, "A header line is malformed.");
            headers.Add(line[..colon], line[(colon + 1)..].Trim());
        }

        return headers;
    }

    private static (string Path, string Query) SplitTarget(string target)
    {
        // A client that takes us for a proxy names the whole address.
        if (target.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            var slash = target.IndexOf('/', "http://".Length);
            target = slash < 0 ? "/" : target[slash..];
        }

        if (!target.StartsWith('/'))
            throw new BadRequestException(400, "The request's target is not a path.");
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? (target, string.Empty) : (target[..question], target[(question + 1)..]);
    }
}
