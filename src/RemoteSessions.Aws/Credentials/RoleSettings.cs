namespace RemoteSessions.Aws.Credentials;

/// <summary>The role of a profile, and how it is assumed.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Arn">The role's ARN.</param>
/// <param name="SessionName">The name of the role session, or null for one of our own.</param>
internal sealed record RoleSettings(string Profile, string Arn, string? SessionName)
{
    public string? ExternalId { get; init; }

    /// <summary>The MFA device whose code the role needs, or null.</summary>
    public string? MfaSerial { get; init; }

    public int? DurationSeconds { get; init; }

    /// <summary>The session name to send.</summary>
    public string NewSessionName() => SessionName ?? $"remotesessions-{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";
}
