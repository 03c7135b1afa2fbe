namespace RemoteSessions.Aws.Credentials;

/// <summary>Where a profile of IAM Identity Center signs in, and as what.</summary>
internal sealed record SsoSettings(string Profile, string? Session, string StartUrl, string AccountId, string RoleName);
