using System.Reflection;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;
using RemoteSessions.Aws.Credentials;
using RemoteSessions.Aws.Http;

namespace RemoteSessions.Aws;

/// <summary>
/// Configures an SDK client from <see cref="ClientSettings"/>, and provides the endpoint rules, which are the same for all services.
/// </summary>
internal sealed class AwsClientConfig : ClientConfig, IEndpointProvider
{
    private static readonly string UserAgentText = "RemoteSessions/" + Version();

    public AwsClientConfig(ClientSettings settings)
        : base(SdkDefaults.Instance)
    {
        Settings = settings;
        Address = settings.Endpoint ?? AddressOf(settings);
        SdkDefaults.Fix(this);
        ServiceId = settings.Service.ServiceId;
        AuthenticationServiceName = settings.Service.SigningName;
        RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        AuthenticationRegion = settings.Region;
        Timeout = TimeSpan.FromSeconds(100);
        MaxErrorRetry = settings.MaxAttempts - 1;
        UseFIPSEndpoint = settings.UseFips;
        UseDualstackEndpoint = settings.UseDualStack;
        EndpointProvider = this;

        // If a connection is lost before the response arrives, the SDK would send the request again, up to ten times. AWS may already have
        // carried out the request, so a second request could create a second resource. Instead, AwsRetryPolicy determines for each
        // operation whether the request can be sent again.
        MaxStaleConnectionRetries = 0;
        HttpClientFactory = new BufferedHttpClientFactory(settings.Network, settings.Endpoint?.IsLoopback == true, Clock);
    }

    public ClientSettings Settings { get; }

    /// <summary>The keys for signing calls, or null if the configuration isn't used for calls.</summary>
    public Identity? Identity { get; init; }

    /// <summary>The rate limiters that delay calls.</summary>
    public RateLimiters Limits { get; init; } = new(TimeProvider.System);

    /// <summary>The clock that measures the delays between attempts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The clock of the service, based on the times in its responses.</summary>
    public ServiceClock Clock { get; } = new();

    /// <summary>The scheme, host, and port of the address. The other parts of a custom address could contain a secret.</summary>
    public string Endpoint => Address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    public override string RegionEndpointServiceName => Settings.Service.EndpointPrefix;

    public override string ServiceVersion => Settings.Service.ApiVersion;

    public override string UserAgent => UserAgentText;

    /// <summary>The address that calls are sent to.</summary>
    public Uri Address { get; }

    public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(Address.AbsoluteUri);

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ResolveEndpoint(new EndpointParameters());

    private static Uri AddressOf(ClientSettings settings)
    {
        var partition = Fn.Partition(settings.Region);
        var suffix = settings.UseDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return new Uri($"https://{settings.Service.EndpointPrefix}{(settings.UseFips ? "-fips" : "")}.{settings.Region}.{suffix}");
    }

    private static string Version() =>
        typeof(AwsClientConfig).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "0";
}
