namespace RemoteSessions.Abstractions;

/// <summary>An access key, with a session token where it is temporary.</summary>
public sealed record AwsKeys(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>The access key id only: the rest is secret.</summary>
    public override string ToString() => AccessKeyId;
}
