namespace RemoteSessions.Services;

/// <summary>One user's session that a stop would end.</summary>
internal sealed record LiveSession(string UserId, bool Connected);
