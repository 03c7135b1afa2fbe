namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// The IAM Identity Center settings in a profile, which specify the sign-in address, the account, and the role.
/// </summary>
internal sealed record SsoSettings(string Profile, string? Session, string StartUrl, string AccountId, string RoleName);
