namespace RemoteSessions.Abstractions;

/// <summary>An AWS access key. A temporary access key includes a session token.</summary>
public sealed record AwsKeys(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>Returns only the access key ID, because the other values are secret.</summary>
    public override string ToString() => AccessKeyId;
}
