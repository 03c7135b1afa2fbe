namespace RemoteSessions.Abstractions;

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
