using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Network;

namespace RemoteSessions.Aws;

/// <summary>All settings of a client except its credentials. Connections with equal settings share a client.</summary>
internal sealed record ClientSettings(AwsService Service, string Region)
{
    /// <summary>The default number of attempts, including the first one.</summary>
    private const int DefaultAttempts = 5;

    /// <summary>The address that replaces the default address of the service, or null.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The ID of the service, or null if the address applies to all services.</summary>
    public string? EndpointService { get; init; }

    public bool UseFips { get; init; }

    public bool UseDualStack { get; init; }

    public int MaxAttempts { get; init; } = DefaultAttempts;

    public NetworkSettings Network { get; init; } = new();

    /// <summary>Indicates whether calls are sent to a server on this machine.</summary>
    public bool IsLoopback => Endpoint?.IsLoopback == true;

    /// <summary>Indicates whether calls are sent to an https address on this machine.</summary>
    public bool IsSecureLoopback => IsLoopback && Endpoint!.Scheme == Uri.UriSchemeHttps;

    /// <summary>Determines the settings of a connection to a service, including a custom endpoint if the user has configured one.</summary>
    public static ClientSettings Resolve(AwsService service, string region, ConnectionOptions options, ConnectionSettings settings)
    {
        var (endpoint, isForAllServices) = EndpointOf(service, options, settings);
        return new ClientSettings(service, region)
        {
            Endpoint = endpoint,
            EndpointService = isForAllServices ? null : service.ServiceId,
            // As in the AWS CLI, a custom endpoint is used unchanged.
            UseFips = endpoint is null && settings.UseFips,
            UseDualStack = endpoint is null && settings.UseDualStack,
            MaxAttempts = settings.MaxAttempts ?? DefaultAttempts,
            Network = NetworkSettings.From(settings.Environment, () => settings.Profile?["ca_bundle"], endpoint),
        };
    }

    private static ConfiguredEndpoint EndpointOf(AwsService service, ConnectionOptions options, ConnectionSettings settings)
    {
        if (options.EndpointService is { } only && only != service.ServiceId)
        {
            return options.IgnoreConfiguredEndpoint
                ? new ConfiguredEndpoint(settings.OwnEndpointOf(service.ServiceId), IsForAllServices: false)
                : settings.EndpointOf(service.ServiceId);
        }

        return options.EndpointUrl is { } given ? new ConfiguredEndpoint(given, options.EndpointService is null)
            : options.IgnoreConfiguredEndpoint ? new ConfiguredEndpoint(null, IsForAllServices: false)
            : settings.EndpointOf(service.ServiceId);
    }
}
