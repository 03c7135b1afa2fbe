namespace RemoteSessions.Emulator.Http;

/// <summary>The largest request that the server accepts.</summary>
/// <param name="HeadBytes">Request line and headers.</param>
/// <param name="CallBytes">The body of an API call, which is held in memory.</param>
/// <param name="UploadBytes">The body of an upload, which is not.</param>
internal sealed record HttpLimits(int HeadBytes = 64 * 1024, long CallBytes = 1024 * 1024, long UploadBytes = 4L * 1024 * 1024 * 1024)
{
    /// <summary>
    /// How long a client may take for a head, from its first byte. Between two requests, a client may wait as long as it likes.
    /// </summary>
    public TimeSpan HeadTime { get; init; } = TimeSpan.FromSeconds(10);
}
