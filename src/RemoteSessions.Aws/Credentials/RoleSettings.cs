namespace RemoteSessions.Aws.Credentials;

/// <summary>The IAM role that a profile specifies, and the settings that are needed to assume the role.</summary>
/// <param name="Profile">The name of the profile.</param>
/// <param name="Arn">The ARN of the role.</param>
/// <param name="SessionName">The name of the role session, or null for a generated name.</param>
internal sealed record RoleSettings(string Profile, string Arn, string? SessionName)
{
    public string? ExternalId { get; init; }

    /// <summary>The MFA device whose code is required to assume the role, or null.</summary>
    public string? MfaSerial { get; init; }

    public int? DurationSeconds { get; init; }

    /// <summary>Returns the role session name to send to AWS STS: the specified name, or a generated name.</summary>
    public string NewSessionName() => SessionName ?? $"remotesessions-{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}";
}
