namespace RemoteSessions.Emulator.AppStream;

/// <summary>A streaming URL, and the ID of the session that was started with the URL, if any.</summary>
internal sealed record StreamingUrl(string Token, string Stack, string Fleet, string UserId, DateTimeOffset Expires)
{
    public string? SessionId { get; init; }
}
