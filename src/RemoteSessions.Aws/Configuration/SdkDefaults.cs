using Amazon;
using Amazon.Runtime;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// Provides a value for every setting that the AWS SDK would otherwise look up in the environment and the configuration files. The SDK
/// reads these settings only once for each process, and only for the default profile. If the SDK can't parse a configuration file, the SDK
/// never looks up settings again in the same process.
/// </summary>
internal static class SdkDefaults
{
    // Without this setting, the SDK reads both configuration files to determine whether it must report its calls to a monitoring agent
    // (CSM).
    static SdkDefaults() => AWSConfigs.CSMConfig.CSMEnabled = false;

    /// <summary>
    /// Sets a fixed value for each property whose value the SDK would otherwise look up in the environment and the configuration files.
    /// </summary>
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
}
