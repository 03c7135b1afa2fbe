namespace RemoteSessions.Aws.Credentials;

/// <summary>The IAM Identity Center settings of a profile: where it signs in, and for which account and role it gets keys.</summary>
internal sealed record SsoSettings(string Profile, string? Session, string StartUrl, string AccountId, string RoleName);
