namespace RemoteSessions.Abstractions;

/// <summary>Creates transports. The assembly that references the AWS SDK implements this interface.</summary>
public interface IAwsTransportFactory
{
    /// <summary>
    /// Creates a transport to a service. This method only determines the Region. Credentials are loaded when the first call is made.
    /// Transports with the same options share one client.
    /// </summary>
    /// <exception cref="AwsServiceException">No Region is specified, or the profile doesn't exist.</exception>
    IAwsTransport Connect(AwsService service, ConnectionOptions options);

    /// <summary>The names of the profiles in the shared AWS configuration files.</summary>
    IReadOnlyList<string> ProfileNames();

    /// <summary>The codes of all Regions that the AWS SDK supports.</summary>
    IReadOnlyList<string> RegionNames();
}
