using System.Collections.Concurrent;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Credentials;

namespace RemoteSessions.Aws;

/// <summary>
/// Creates transports. The environment and the configuration files are read for each new connection. Connections with the same settings and
/// the same identity share one transport.
/// </summary>
public sealed class AwsTransportFactory : IAwsTransportFactory
{
    // The maximum number of cached transports. No command needs more than this number of transports at the same time. Transports that were
    // removed from the cache are created again when they're needed.
    private const int MostKept = 1000;

    private readonly ConcurrentDictionary<TransportKey, AwsTransport> _transports = [];
    private readonly ConcurrentDictionary<ClientSettings, AwsEndpoint> _endpoints = [];
    private readonly ConcurrentDictionary<string, Identity> _identities = new(StringComparer.Ordinal);

    // The rate limiters are kept longer than the clients, because the service still counts the calls of a removed client.
    private readonly ConcurrentDictionary<string, RateLimiters> _limits = new(StringComparer.Ordinal);
    private readonly ConfigurationFiles _files = new();
    private readonly EnvironmentVariables _environment;
    private readonly TimeProvider _time;

    /// <summary>Creates the factory.</summary>
    public AwsTransportFactory()
        : this(TimeProvider.System)
    {
    }

    internal AwsTransportFactory(TimeProvider time, EnvironmentVariables? environment = null) =>
        (_time, _environment) = (time, environment ?? EnvironmentVariables.OfProcess);

    /// <summary>Indicates whether the time that is used to sign requests is also corrected for a server on this machine.</summary>
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
        return Kept(_transports, new TransportKey(client, identity, connection), _ => new AwsTransport(
            Kept(_endpoints, client, _ => new AwsEndpoint(client, new ClockCorrection(CorrectsClock(client)))),
            identity,
            _limits.GetOrAdd(Account(client, options, settings), _ => new RateLimiters(_time)),
            connection,
            _time));
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

    // A server on this machine uses the machine's clock, unless the server is an emulator whose clock runs faster. A clock correction for a
    // server on this machine would also apply to the next server on the same port, and would cause retries of calls that were rejected for
    // reasons other than the clock.
    private bool CorrectsClock(ClientSettings client) => !client.IsLoopback || CorrectsClockOnLoopback;

    // Returns a key for the account and Region that the rate limits apply to. The access key or the profile identifies the account, because
    // the account ID isn't known before the first call to a service.
    private string Account(ClientSettings client, ConnectionOptions options, ConnectionSettings settings) => string.Join(
        '\n',
        client.Service.ServiceId,
        client.Region,
        client.Endpoint?.AbsoluteUri,
        options.Keys?.AccessKeyId ?? (settings.NamedProfile is null ? _environment["AWS_ACCESS_KEY_ID"] : null) ?? settings.ProfileName);

    // The dictionary key is an instance of a class, not a tuple. If the key were a tuple, the runtime would have to compile the code of the
    // dictionary during the first call.
    private sealed record TransportKey(ClientSettings Client, Identity Identity, ConnectionOptions Connection);
}
