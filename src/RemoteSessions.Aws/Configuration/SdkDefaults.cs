using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// Provides a value for every setting that the AWS SDK would otherwise look up in the environment and the configuration files. The SDK
/// reads them only once per process and only for the default profile, and a file that it can't parse disables this lookup until the process
/// ends.
/// </summary>
internal sealed class SdkDefaults : IDefaultConfigurationProvider
{
    // The SDK reads the name of a set of defaults, and then reads each value from this class.
    private static readonly DefaultConfiguration Defaults = new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard,
        ConnectTimeout = TimeSpan.FromSeconds(10),
    };

    // To find out whether it should report its calls to a monitoring agent (CSM), the SDK would read and parse both files.
    static SdkDefaults() => AWSConfigs.CSMConfig.CSMEnabled = false;

    public static SdkDefaults Instance { get; } = new();

    /// <summary>Sets the settings that the SDK would look up to the values that it uses if nothing is configured.</summary>
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
