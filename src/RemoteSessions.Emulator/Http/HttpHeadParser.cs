using System.Buffers;
using RemoteSessions.Emulator.Messages;

namespace RemoteSessions.Emulator.Http;

/// <summary>Parses the request line and the headers of an HTTP request strictly: ambiguous input causes an error.</summary>
internal static class HttpHeadParser
{
    private const string Token = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create(Token);

    /// <param name="head">The request line and the headers. All lines must end with CR and LF.</param>
    /// <exception cref="BadRequestException">The request line or a header isn't valid.</exception>
    public static HttpRequest Parse(string head)
    {
        var lines = head.Split("\r\n");
        var parts = lines[0].Split(' ');
        if (parts.Length != 3 || parts[0].Length == 0 || !parts[0].All(char.IsAsciiLetterUpper)
            || parts[1].Any(character => character is <= ' ' or > '~'))
            throw new BadRequestException(400, EmulatorMessages.InvalidRequestLine);
        if (parts[2] is not ("HTTP/1.1" or "HTTP/1.0"))
            throw new BadRequestException(505, EmulatorMessages.OnlyHttp11);
        var headers = ParseHeaders(lines);
        var http11 = parts[2] == "HTTP/1.1";
        if (headers.Count("Host") > 1 || (http11 && headers.Count("Host") == 0))
            throw new BadRequestException(400, EmulatorMessages.OneHostHeader);
        if (!http11 && headers.Has("Transfer-Encoding"))
            throw new BadRequestException(400, EmulatorMessages.TransferEncodingInHttp10);
        var (path, query) = SplitTarget(parts[1], headers);
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
            // Continuation lines, control characters, and names that contain spaces are rejected, because attackers use them for request
            // smuggling.
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAnyExcept(TokenCharacters) || line.Any(IsForbidden))
                throw new BadRequestException(400, EmulatorMessages.MalformedHeader);
            headers.Add(line[..colon], line[(colon + 1)..].Trim(HttpHeaders.Blanks));
        }

        return headers;
    }

    private static bool IsForbidden(char character) => character is (< ' ' and not '\t') or '\u007F';

    private static (string Path, string Query) SplitTarget(string target, HttpHeaders headers)
    {
        // A client that uses the emulator as a proxy sends the whole URL instead of the path.
        const string scheme = "http://";
        if (target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            var rest = target[scheme.Length..];
            var end = rest.IndexOfAny(['/', '?']);
            var authority = end < 0 ? rest : rest[..end];
            if (!string.Equals(authority, headers.Get("Host"), StringComparison.OrdinalIgnoreCase))
                throw new BadRequestException(400, EmulatorMessages.DifferentHosts);
            target = end < 0 ? "/" : rest[end] == '/' ? rest[end..] : "/" + rest[end..];
        }

        if (!target.StartsWith('/'))
            throw new BadRequestException(400, EmulatorMessages.TargetNotAPath);
        var question = target.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? (target, string.Empty) : (target[..question], target[(question + 1)..]);
    }
}
