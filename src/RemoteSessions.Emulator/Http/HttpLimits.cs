namespace RemoteSessions.Emulator.Http;

/// <summary>The limits for HTTP requests to the emulator.</summary>
/// <param name="HeadBytes">The maximum total size of the request line and the headers.</param>
/// <param name="CallBytes">The maximum size of the body of an API call. The emulator holds the body in memory.</param>
/// <param name="UploadBytes">The maximum size of an uploaded file. The emulator doesn't hold the file in memory.</param>
internal sealed record HttpLimits(int HeadBytes = 64 * 1024, long CallBytes = 1024 * 1024, long UploadBytes = 4L * 1024 * 1024 * 1024)
{
    /// <summary>
    /// The maximum time between the first byte of the request line and the last byte of the headers. Between two requests, a connection can
    /// be idle for any length of time.
    /// </summary>
    public TimeSpan HeadTime { get; init; } = TimeSpan.FromSeconds(10);
}
