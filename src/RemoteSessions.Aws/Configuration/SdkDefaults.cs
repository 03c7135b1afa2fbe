using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// Provides a value for every setting that the AWS SDK would otherwise look up in the environment and the configuration files. The SDK
/// reads them only once per process and only for the default profile. If it can't parse a file, it doesn't look up settings again until the
/// process ends.
/// </summary>
internal sealed class SdkDefaults : IDefaultConfigurationProvider
{
    // The SDK reads the name of a set of default values, and then reads each value from this object.
    private static readonly DefaultConfiguration Defaults = new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    // The setting prevents the SDK from reading both files to determine whether it must report its calls to a monitoring agent (CSM).
    static SdkDefaults() => AWSConfigs.CSMConfig.CSMEnabled = false;

    public static SdkDefaults Instance { get; } = new();

    /// <summary>Sets a fixed value for each property that the SDK would otherwise look up.</summary>
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
