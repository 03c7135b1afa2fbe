namespace RemoteSessions.Abstractions;

/// <summary>An access key. A temporary access key has a session token.</summary>
public sealed record AwsKeys(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>Only the access key ID, because the rest is secret.</summary>
    public override string ToString() => AccessKeyId;
}
