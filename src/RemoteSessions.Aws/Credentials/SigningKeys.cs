namespace RemoteSessions.Aws.Credentials;

/// <summary>An access key that signs calls.</summary>
/// <param name="AccessKeyId">The id of the key.</param>
/// <param name="SecretAccessKey">Its secret.</param>
/// <param name="SessionToken">The token of a temporary key.</param>
/// <param name="Expiration">When a temporary key ends, or null if it doesn't, or nobody says.</param>
internal sealed record SigningKeys(
    string AccessKeyId, string SecretAccessKey, string? SessionToken = null, DateTimeOffset? Expiration = null)
{
    /// <summary>The access key id only: the rest is secret.</summary>
    public override string ToString() => AccessKeyId;
}
