namespace RemoteSessions.Aws.Credentials;

/// <summary>An access key that is used to sign calls.</summary>
/// <param name="AccessKeyId">The access key ID.</param>
/// <param name="SecretAccessKey">The secret access key.</param>
/// <param name="SessionToken">The session token of temporary credentials, or null.</param>
/// <param name="Expiration">The time when the access key expires, or null if the key doesn't expire or the time isn't known.</param>
internal sealed record SigningKeys(
    string AccessKeyId, string SecretAccessKey, string? SessionToken = null, DateTimeOffset? Expiration = null)
{
    /// <summary>Returns only the access key ID, because the other values are secret.</summary>
    public override string ToString() => AccessKeyId;
}
