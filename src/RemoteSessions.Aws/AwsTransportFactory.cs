using System.Collections.Concurrent;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Credentials;

namespace RemoteSessions.Aws;

/// <summary>
/// Makes transports on the AWS SDK. Each time, the environment and the configuration files are read as they are now; connections with the
/// same settings and the same identity share one client.
/// </summary>
public sealed class AwsTransportFactory : IAwsTransportFactory
{
    // More than any command uses at once. What is dropped is made again when it is needed.
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<(ClientSettings, Identity, ConnectionOptions), AwsTransport> _transports = [];
    private readonly ConcurrentDictionary<string, Identity> _identities = new(StringComparer.Ordinal);

    // Kept when a client isn't, because the service doesn't forget what was sent.
    private readonly ConcurrentDictionary<string, RateLimiters> _limits = new(StringComparer.Ordinal);
    private readonly ConfigurationFiles _files = new();
    private readonly EnvironmentVariables _environment;
    private readonly TimeProvider _time;

    /// <summary>Makes the factory.</summary>
    public AwsTransportFactory()
        : this(TimeProvider.System)
    {
    }

    internal AwsTransportFactory(TimeProvider time, EnvironmentVariables? environment = null) =>
        (_time, _environment) = (time, environment ?? EnvironmentVariables.OfProcess);

    /// <summary>Whether to correct the clock for a server on this machine, too, as for AWS.</summary>
    internal bool CorrectsClockOnLoopback { get; init; }

    /// <inheritdoc/>
    public IAwsTransport Connect(AwsService service, ConnectionOptions options)
    {
        var settings = new ConnectionSettings(_environment, _files.Read(_environment), options);
        if (options is { ProfileName: not null, Keys: null } && settings.Profile is null)
            throw ConfigurationErrors.ProfileNotFound(settings.ProfileName, settings.Profiles.Names);
        var region = AwsRegion.Resolve(service, options.Region, settings);
        var client = ClientSettings.Resolve(service, region, options, settings);
        var source = new CredentialChain(settings, region).Choose(options.Keys);
        var identity = Kept(_identities, source.Key, _ => new Identity(source, _time));
        var connection = PinnedConnection.Create(options, client, settings);
        return Kept(_transports, (client, identity, connection), _ =>
        {
            var config = new AwsClientConfig(client)
            {
                IdentityResolverConfiguration = new IdentityResolver(identity),
                Limits = _limits.GetOrAdd(Account(client, options, settings), _ => new RateLimiters(_time)),
                Time = _time,
                // A server on this machine has this machine's clock, or an emulated one that runs faster. The SDK would keep the
                // difference for the next server on the same port, and repeat calls that were rejected for another reason.
                DisableClockSkewCorrection = client.Endpoint?.IsLoopback == true && !CorrectsClockOnLoopback,
            };
            return new AwsTransport(new AwsClient(config), config, identity, connection);
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ProfileNames() => _files.Read(_environment).Names;

    /// <inheritdoc/>
    public IReadOnlyList<string> RegionNames() => RegionErrors.Known;

    private static TValue Kept<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, TKey key, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (kept.Count > MostKept)
            kept.Clear();
        return kept.GetOrAdd(key, make);
    }

    // As far as is known without a call, what shares the service's rates.
    private string Account(ClientSettings client, ConnectionOptions options, ConnectionSettings settings) => string.Join(
        '\n',
        client.Service.ServiceId,
        client.Region,
        client.Endpoint?.AbsoluteUri,
        options.Keys?.AccessKeyId ?? (settings.NamedProfile is null ? _environment["AWS_ACCESS_KEY_ID"] : null) ?? settings.ProfileName);
}
