using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The AWS SDK completes what a client's configuration leaves open from the environment and the configuration files. It does so once
/// in a process, for the default profile, and a file that it can't parse disables it until the process ends. So every setting that it
/// would look up there is set for each client.
/// </summary>
internal sealed class SdkDefaults : IDefaultConfigurationProvider
{
    // The SDK asks for the name of a set of defaults, then takes each value from here.
    private static readonly DefaultConfiguration Defaults = new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    // Whether the SDK reports its calls to a monitoring agent (CSM); finding out would read and parse both files.
    static SdkDefaults() => AWSConfigs.CSMConfig.CSMEnabled = false;

    public static SdkDefaults Instance { get; } = new();

    /// <summary>Sets what the SDK would look up, to the values that it has if nothing is configured.</summary>
    public static void Fix(ClientConfig config)
    {
        config.DefaultConfigurationMode = DefaultConfigurationMode.Standard;
        config.RetryMode = RequestRetryMode.Standard;
        config.IgnoreConfiguredEndpointUrls = true;
        config.AccountIdEndpointMode = AccountIdEndpointMode.DISABLED;
        config.AuthSchemePreference = [];
        config.SigV4aSigningRegionSet = [];
        config.ClientAppId = "";
        config.DisableClockSkewCorrection = false;
        config.DisableRequestCompression = true;
        config.RequestMinCompressionSizeBytes = 0;
        config.EndpointDiscoveryEnabled = false;
        config.RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED;
        config.ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED;
    }

    public IDefaultConfiguration GetDefaultConfiguration(
        RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) =>
        Defaults;
}
