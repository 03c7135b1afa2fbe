namespace RemoteSessions.Abstractions;

/// <summary>
/// Specifies the Region, endpoint, and credentials of calls. Values that are null are taken from the AWS environment and configuration
/// files.
/// </summary>
public sealed record ConnectionOptions
{
    /// <summary>The profile of the shared AWS configuration files.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The AWS Region, such as <c>us-west-2</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The address to call instead of the AWS endpoint, such as the address of the emulator.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The keys that calls are signed with instead of the keys of a profile.</summary>
    public AwsKeys? Keys { get; init; }

    /// <summary>
    /// Whether an endpoint in the AWS environment and configuration files is ignored, because the object was read from the AWS endpoint.
    /// </summary>
    internal bool IgnoreConfiguredEndpoint { get; init; }

    /// <summary>The Region, the profile, the access key ID, and the host. The rest is secret.</summary>
    public override string ToString() => $"{Region} {ProfileName} {Keys?.AccessKeyId} {EndpointUrl?.Authority}";
}
