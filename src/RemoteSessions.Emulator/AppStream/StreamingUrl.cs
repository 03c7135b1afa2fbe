namespace RemoteSessions.Emulator.AppStream;

/// <summary>An address that starts a session, or has started one.</summary>
internal sealed record StreamingUrl(string Token, string Stack, string Fleet, string UserId, DateTimeOffset Expires)
{
    public string? SessionId { get; init; }
}
