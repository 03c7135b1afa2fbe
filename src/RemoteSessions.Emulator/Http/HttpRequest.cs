namespace RemoteSessions.Emulator.Http;

/// <summary>A request whose headers have been read. The body of the request is read later.</summary>
internal sealed class HttpRequest(string method, string path, string query, bool isHttp11, HttpHeaders headers)
{
    public string Method { get; } = method;

    /// <summary>The path exactly as the client sent it, including escape sequences.</summary>
    public string Path { get; } = path;

    /// <summary>The query string after the question mark, exactly as the client sent it.</summary>
    public string Query { get; } = query;

    public bool IsHttp11 { get; } = isHttp11;

    public HttpHeaders Headers { get; } = headers;

    public RequestBody Body { get; set; } = RequestBody.None;
}
