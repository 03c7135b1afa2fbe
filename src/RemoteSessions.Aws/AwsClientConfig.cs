using System.Reflection;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Aws;

/// <summary>The configuration of one service in one region, and the one endpoint rule that the three services share.</summary>
internal sealed class AwsClientConfig : ClientConfig, IEndpointProvider
{
    private static readonly string UserAgentText = "RemoteSessions/" + Version();

    // The SDK asks for the name of a set of defaults, then takes each value from here.
    private static readonly DefaultConfiguration Defaults = new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    private readonly AwsService _service;

    public AwsClientConfig(AwsService service, string region, ConnectionOptions options)
        : base(new DefaultConfigurationProvider([Defaults]))
    {
        _service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        if (options.ProfileName is { } profile)
            Profile = new Profile(profile);
        RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(region);
        AuthenticationRegion = region;
        Region = region;
        Timeout = TimeSpan.FromSeconds(100);
        RetryMode = RequestRetryMode.Standard;
        // What AWS_MAX_ATTEMPTS or the profile says comes first; IsMaxErrorRetrySet knows neither.
        MaxErrorRetry = FallbackInternalConfigurationFactory.MaxAttempts is { } attempts ? Math.Max(attempts - 1, 0) : 4;
        EndpointProvider = this;

        // The SDK repeats any call, up to ten times, when a connection breaks before an answer: also a create that was
        // carried out. AwsRetryPolicy decides that by operation.
        MaxStaleConnectionRetries = 0;

        // The environment's endpoint must be read while the region is set: each setter of the SDK clears the other.
        CustomEndpoint = options.EndpointUrl?.AbsoluteUri ?? ServiceURL;
        HttpClientFactory = new BufferedHttpClientFactory(
            CustomEndpoint is not null && Uri.TryCreate(CustomEndpoint, UriKind.Absolute, out var uri) && uri.IsLoopback);
    }

    public string Region { get; }

    /// <summary>When calls may leave.</summary>
    public RequestLimits Limits { get; init; } = new(TimeProvider.System);

    public string? CustomEndpoint { get; }

    /// <summary>Where the credentials come from, for -Debug; never the credentials.</summary>
    public string CredentialSource { get; init; } = "";

    /// <summary>Scheme, host, and port of the endpoint. The rest of a custom endpoint could hold a secret.</summary>
    public string Endpoint => new Uri(ResolveEndpoint(new EndpointParameters()).URL).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    public override string RegionEndpointServiceName => _service.EndpointPrefix;

    public override string ServiceVersion => _service.ApiVersion;

    public override string UserAgent => UserAgentText;

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        if (CustomEndpoint is not null)
            return new Endpoint(CustomEndpoint);
        var partition = Fn.Partition(Region);
        var suffix = UseDualstackEndpoint ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return new Endpoint($"https://{_service.EndpointPrefix}{(UseFIPSEndpoint ? "-fips" : "")}.{Region}.{suffix}");
    }

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ResolveEndpoint(new EndpointParameters());

    private static string Version() =>
        typeof(AwsClientConfig).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
