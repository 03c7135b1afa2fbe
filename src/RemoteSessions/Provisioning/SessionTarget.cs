using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A session to act on.</summary>
/// <param name="SessionId">What the service knows it by.</param>
/// <param name="Scope">The account and Region that it is in.</param>
/// <param name="Session">The session; null where it has ended, or where the caller may not describe it.</param>
/// <param name="Hidden">Why the caller may not describe it.</param>
internal sealed record SessionTarget<T>(string SessionId, Scope Scope, T? Session, string? Hidden = null) where T : class
{
    /// <summary>What the user gave, an id or an object; the target of errors.</summary>
    public object Given { get; init; } = SessionId;

    /// <summary>Whether an object was piped whose session no list has any more.</summary>
    public bool HasEnded => Session is null && Hidden is null;
}
