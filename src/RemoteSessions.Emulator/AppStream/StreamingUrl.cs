namespace RemoteSessions.Emulator.AppStream;

/// <summary>A streaming URL, which starts or has started a session.</summary>
internal sealed record StreamingUrl(string Token, string Stack, string Fleet, string UserId, DateTimeOffset Expires)
{
    public string? SessionId { get; init; }
}
