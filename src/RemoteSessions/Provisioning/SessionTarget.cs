using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Provisioning;

/// <summary>A session that a command acts on.</summary>
/// <param name="SessionId">The identifier that service calls use.</param>
/// <param name="Scope">The account and Region of the session.</param>
/// <param name="Session">The session, or null if the session has ended or if the caller isn't allowed to describe it.</param>
/// <param name="Hidden">The reason why the caller isn't allowed to describe the session, or null if the caller is allowed to describe
/// it.</param>
internal sealed record SessionTarget<T>(string SessionId, Scope Scope, T? Session, string? Hidden = null) where T : class
{
    /// <summary>The ID or object that the user specified. This value is the target object of error records.</summary>
    public object Given { get; init; } = SessionId;

    /// <summary>Indicates whether a piped session object describes a session that AWS no longer lists.</summary>
    public bool HasEnded => Session is null && Hidden is null;
}
