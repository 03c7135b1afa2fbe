using RemoteSessions.Wire;

namespace RemoteSessions.Hosting;

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

    /// <summary>Whether an endpoint of the AWS environment and configuration files is ignored, because an object was read without it.</summary>
    internal bool IgnoreConfiguredEndpoint { get; init; }

    /// <summary>Where, and with which access key. The rest is secret.</summary>
    public override string ToString() => $"{Region} {ProfileName} {Keys?.AccessKeyId} {EndpointUrl?.Authority}";
}

/// <summary>An access key, with a session token where it is temporary.</summary>
public sealed record AwsKeys(string AccessKeyId, string SecretAccessKey, string? SessionToken = null)
{
    /// <summary>The access key id only: the rest is secret.</summary>
    public override string ToString() => AccessKeyId;
}

/// <summary>Makes transports; implemented where the AWS SDK is known.</summary>
public interface IAwsTransportFactory
{
    /// <summary>
    /// A transport to a service. Resolves the region, never the network: credentials are asked for at the first call.
    /// Transports for the same options share one client.
    /// </summary>
    /// <exception cref="AwsServiceException">No region, or no such profile.</exception>
    IAwsTransport Connect(AwsService service, ConnectionOptions options);

    /// <summary>The names of the profiles in the shared AWS configuration files.</summary>
    IReadOnlyList<string> ProfileNames();

    /// <summary>The codes of all regions that the AWS SDK knows.</summary>
    IReadOnlyList<string> RegionNames();
}
