using Amazon;
using Amazon.Runtime;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Http;
using RemoteSessions.Network;

namespace RemoteSessions.Aws.Credentials;

/// <summary>The settings for connections to AWS STS and IAM Identity Center, which issue temporary credentials.</summary>
internal sealed record ServiceClientSettings(string ServiceId, string Region)
{
    public Uri? Endpoint { get; init; }

    public bool UseFips { get; init; }

    public bool UseDualStack { get; init; }

    public int? MaxAttempts { get; init; }

    public NetworkSettings Network { get; init; } = new();

    public static ServiceClientSettings Create(string serviceId, string region, ConnectionSettings settings)
    {
        var endpoint = settings.EndpointOf(serviceId).Url;
        return new ServiceClientSettings(serviceId, region)
        {
            Endpoint = endpoint,
            UseFips = endpoint is null && settings.UseFips,
            UseDualStack = endpoint is null && settings.UseDualStack,
            MaxAttempts = settings.MaxAttempts,
            Network = NetworkSettings.From(settings.Environment, () => settings.Profile?["ca_bundle"], endpoint),
        };
    }

    /// <summary>Applies the settings to the configuration of an SDK client.</summary>
    public TConfig Apply<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        SdkDefaults.Fix(config);
        config.UseFIPSEndpoint = UseFips;
        config.UseDualstackEndpoint = UseDualStack;
        config.MaxErrorRetry = (MaxAttempts ?? 3) - 1;
        config.HttpClientFactory = new BufferedHttpClientFactory(Network, Endpoint?.IsLoopback == true);
        config.AuthenticationRegion = Region;
        if (Endpoint is { } endpoint)
            config.ServiceURL = endpoint.AbsoluteUri;
        else
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(Region);
        return config;
    }
}
