using System.Globalization;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The connection settings that the environment and the configuration files contain when a connection is created. As in the AWS CLI, an
/// environment variable overrides the corresponding setting in the profile. If environment variables specify all settings, the files aren't
/// read.
/// </summary>
internal sealed class ConnectionSettings
{
    private readonly ProfileStore _profiles;
    private ProfileSettings? _profile;
    private bool _profileRead;

    public ConnectionSettings(EnvironmentVariables environment, ProfileStore profiles, ConnectionOptions options)
    {
        Environment = environment;
        _profiles = profiles;
        NamedProfile = options.ProfileName;
        var profile = options.ProfileName ?? environment["AWS_DEFAULT_PROFILE"] ?? environment["AWS_PROFILE"];
        (ProfileName, MustExist) = (profile ?? "default", profile is not null);
    }

    public EnvironmentVariables Environment { get; }

    public ProfileStore Profiles => _profiles;

    /// <summary>
    /// The name of the profile that is used: the profile that the user specified, the profile that an environment variable specifies, or
    /// the default profile, in this order.
    /// </summary>
    public string ProfileName { get; }

    /// <summary>The name of the profile that the user specified, or null.</summary>
    public string? NamedProfile { get; }

    /// <summary>
    /// Indicates whether the profile must exist. If neither the user nor the environment specifies a profile, the module uses the default
    /// profile, which doesn't have to exist.
    /// </summary>
    public bool MustExist { get; }

    /// <summary>The settings of the profile that is used, or null if the profile doesn't exist.</summary>
    /// <exception cref="AwsServiceException">A configuration file can't be read.</exception>
    public ProfileSettings? Profile
    {
        get
        {
            if (!_profileRead)
                (_profile, _profileRead) = (_profiles.Find(ProfileName), true);
            return _profile;
        }
    }

    public bool UseFips => Flag("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint");

    public bool UseDualStack => Flag("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint");

    /// <summary>
    /// The maximum number of attempts for a call, or null if the number isn't configured. A configuration file that can't be read is
    /// ignored, because the maximum number of attempts doesn't have to be configured.
    /// </summary>
    public int? MaxAttempts => Number("AWS_MAX_ATTEMPTS", "max_attempts") ?? (Mode() is "standard" or "adaptive" ? 3 : null);

    /// <summary>The Region that an environment variable specifies, or null.</summary>
    public string? EnvironmentRegion => Environment["AWS_REGION"] ?? Environment["AWS_DEFAULT_REGION"];

    /// <summary>
    /// Returns the value of an environment variable. If the variable isn't set, this method returns the corresponding profile setting, or
    /// null.
    /// </summary>
    public string? Text(string variable, string key) => Environment[variable] ?? Profile?[key];

    /// <summary>
    /// Returns the Boolean value of an environment variable or of a setting in the profile. If neither the environment variable nor the
    /// setting is specified, the method returns false.
    /// </summary>
    public bool Flag(string variable, string key) => Text(variable, key)?.Trim() switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        "0" => false,
        "1" => true,
        var text => throw ConfigurationErrors.InvalidValue(Where(variable, key), text, AwsMessages.ExpectedFlag),
    };

    /// <summary>Returns the address that replaces the AWS endpoint of a service.</summary>
    public ConfiguredEndpoint EndpointOf(string serviceId)
    {
        if (IgnoresEndpoints)
            return new ConfiguredEndpoint(null, IsForAllServices: false);
        if (Environment[OwnVariable(serviceId)] is null && Environment["AWS_ENDPOINT_URL"] is { } common)
            return new ConfiguredEndpoint(Endpoint("AWS_ENDPOINT_URL", common), IsForAllServices: true);
        if (OwnEndpointOf(serviceId) is { } own)
            return new ConfiguredEndpoint(own, IsForAllServices: false);
        var inProfile = Endpoint(InProfile, Profile?["endpoint_url"]);
        return new ConfiguredEndpoint(inProfile, IsForAllServices: inProfile is not null);
    }

    /// <summary>Returns the service-specific endpoint URL for the specified service, or null.</summary>
    public Uri? OwnEndpointOf(string serviceId)
    {
        if (IgnoresEndpoints)
            return null;
        var variable = OwnVariable(serviceId);
        return Environment[variable] is { } own
            ? Endpoint(variable, own)
            : Endpoint(InProfile, OfServices(Underscored(serviceId).ToLowerInvariant() + ".endpoint_url"));
    }

    private bool IgnoresEndpoints => Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls");

    private string InProfile => AwsMessages.SettingInProfile("endpoint_url", ProfileName);

    private static string OwnVariable(string serviceId) => "AWS_ENDPOINT_URL_" + Underscored(serviceId).ToUpperInvariant();

    private static string Underscored(string serviceId) => serviceId.Replace(' ', '_');

    private static Uri? Endpoint(string where, string? url) => url is null
        ? null
        : Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw ConfigurationErrors.InvalidValue(where, url, AwsMessages.ExpectedEndpoint);

    private string? OfServices(string key)
    {
        if (Profile?["services"] is not { } name)
            return null;
        var section = _profiles.Section(SectionName.Services, name)
            ?? throw ConfigurationErrors.InvalidProfile(ProfileName, AwsMessages.NoSection($"services {name}"));
        return section.GetValueOrDefault(key);
    }

    private string? Mode()
    {
        var mode = Optional("AWS_RETRY_MODE", "retry_mode")?.Trim().ToLowerInvariant();
        return mode is null or "legacy" or "standard" or "adaptive"
            ? mode
            : throw ConfigurationErrors.InvalidValue(Where("AWS_RETRY_MODE", "retry_mode"), mode, AwsMessages.ExpectedRetryMode);
    }

    private int? Number(string variable, string key) => Optional(variable, key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value > 0 => value,
        var text => throw ConfigurationErrors.InvalidValue(Where(variable, key), text, AwsMessages.ExpectedPositiveNumber),
    };

    private string? Optional(string variable, string key) => Environment[variable] ?? (_profiles.IsBroken ? null : Profile?[key]);

    private string Where(string variable, string key) =>
        Environment[variable] is null ? AwsMessages.SettingInProfile(key, ProfileName) : variable;
}
