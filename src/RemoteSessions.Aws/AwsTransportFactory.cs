using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime.CredentialManagement;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Aws;

/// <summary>Makes transports on the AWS SDK, one client for the same service, region, endpoint and identity.</summary>
public sealed class AwsTransportFactory : IAwsTransportFactory
{
    private readonly ConcurrentDictionary<string, AwsTransport> _transports = new(StringComparer.Ordinal);

    // Kept when a client is not: the service has not forgotten what was sent.
    private readonly ConcurrentDictionary<string, RequestLimits> _limits = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;

    /// <summary>Makes the factory.</summary>
    public AwsTransportFactory()
        : this(TimeProvider.System)
    {
    }

    internal AwsTransportFactory(TimeProvider time) => _time = time;

    /// <inheritdoc/>
    public IAwsTransport Connect(AwsService service, ConnectionOptions options)
    {
        if (options is { ProfileName: { } name, Keys: null } && !new CredentialProfileStoreChain().TryGetProfile(name, out _))
            throw ProfileNotFound(name);
        var region = AwsRegion.Resolve(service, options);
        var key = Key(service, region, options);
        return _transports.GetOrAdd(key, _ =>
        {
            var config = new AwsClientConfig(service, region, options)
            {
                DefaultAWSCredentials = AwsCredentials.Resolve(options),
                CredentialSource = AwsCredentials.Source(options),
                Limits = _limits.GetOrAdd(key, _ => new RequestLimits(_time)),
            };
            return new AwsTransport(new AwsClient(config), config, Forget);
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ProfileNames() => [.. new CredentialProfileStoreChain().ListProfiles().Select(profile => profile.Name).Distinct()];

    /// <inheritdoc/>
    public IReadOnlyList<string> RegionNames() => [.. RegionEndpoint.EnumerableAllRegions.Select(region => region.SystemName)];

    // The environment may change while the module is loaded: what the client was made from is part of its name.
    private static string Key(AwsService service, string region, ConnectionOptions options) => string.Join(
        '\n',
        service.ServiceId,
        region,
        options.ProfileName ?? Environment.GetEnvironmentVariable("AWS_PROFILE"),
        options.EndpointUrl?.AbsoluteUri ?? Environment.GetEnvironmentVariable(ServiceEndpointVariable(service))
            ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL"),
        options.Keys is { } keys
            ? $"{keys.AccessKeyId}\n{keys.SecretAccessKey}\n{keys.SessionToken}"
            : $"{Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID")}\n{Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN")}");

    private static string ServiceEndpointVariable(AwsService service) =>
        "AWS_ENDPOINT_URL_" + service.ServiceId.Replace(' ', '_').ToUpperInvariant();

    private static AwsServiceException ProfileNotFound(string name)
    {
        var known = new CredentialProfileStoreChain().ListProfiles().Select(profile => profile.Name).Distinct().ToList();
        return new AwsServiceException(new ServiceError(
            ErrorIds.ProfileNotFound,
            $"There is no AWS profile '{name}'. " + (known.Count == 0 ? "The AWS configuration files name none." : $"Known: {string.Join(", ", known)}.")));
    }

    // New keys may have come since: the next command asks for them afresh.
    private void Forget(AwsTransport transport)
    {
        foreach (var (key, value) in _transports)
        {
            if (ReferenceEquals(value, transport))
                _transports.TryRemove(key, out _);
        }
    }
}
