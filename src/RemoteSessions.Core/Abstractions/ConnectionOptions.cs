namespace RemoteSessions.Abstractions;

/// <summary>Where calls go and as whom. What is null is taken from the AWS environment and configuration files.</summary>
public sealed record ConnectionOptions
{
    /// <summary>The profile of the shared AWS configuration files.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The AWS region, such as <c>us-west-2</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Another address for the service, such as that of the emulator.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Keys to sign with instead of a profile's.</summary>
    public AwsKeys? Keys { get; init; }

    /// <summary>
    /// Whether an endpoint of the AWS environment and configuration files is ignored, because an object was read without it.
    /// </summary>
    internal bool IgnoreConfiguredEndpoint { get; init; }

    /// <summary>Where, and with which access key. The rest is secret.</summary>
    public override string ToString() => $"{Region} {ProfileName} {Keys?.AccessKeyId} {EndpointUrl?.Authority}";
}
