using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Network;

namespace RemoteSessions.Aws;

/// <summary>All that a client is made from, apart from its identity. Clients with equal settings are the same client.</summary>
internal sealed record ClientSettings(AwsService Service, string Region)
{
    /// <summary>Attempts in all, if nobody says otherwise.</summary>
    private const int DefaultAttempts = 5;

    /// <summary>The address that replaces the service's own, or null.</summary>
    public Uri? Endpoint { get; init; }

    public bool UseFips { get; init; }

    public bool UseDualStack { get; init; }

    public int MaxAttempts { get; init; } = DefaultAttempts;

    public NetworkSettings Network { get; init; } = new();

    /// <summary>The settings of a connection to a service, where the user may have named another address.</summary>
    public static ClientSettings Resolve(AwsService service, string region, ConnectionOptions options, ConnectionSettings settings)
    {
        var endpoint = options.EndpointUrl ?? (options.IgnoreConfiguredEndpoint ? null : settings.EndpointOf(service.ServiceId));
        return new ClientSettings(service, region)
        {
            Endpoint = endpoint,
            // As in the AWS CLI, an address that somebody specified is used as it is.
            UseFips = endpoint is null && settings.UseFips,
            UseDualStack = endpoint is null && settings.UseDualStack,
            MaxAttempts = settings.MaxAttempts ?? DefaultAttempts,
            Network = NetworkSettings.From(settings.Environment, () => settings.Profile?["ca_bundle"], endpoint),
        };
    }
}
