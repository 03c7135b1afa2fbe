namespace RemoteSessions.Emulator.Http;

/// <summary>One request, its head read and its body still to come.</summary>
internal sealed class HttpRequest(string method, string path, string query, bool isHttp11, HttpHeaders headers)
{
    public string Method { get; } = method;

    /// <summary>The path as it stood in the request, escapes and all.</summary>
    public string Path { get; } = path;

    /// <summary>What stood after the question mark, as it stood.</summary>
    public string Query { get; } = query;

    public bool IsHttp11 { get; } = isHttp11;

    public HttpHeaders Headers { get; } = headers;

    public RequestBody Body { get; set; } = RequestBody.None;
}
