using System.Globalization;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// What the environment and the configuration files say about a connection at the moment it is made. A variable comes before the
/// same setting of the profile, as in the AWS CLI. Files are consulted only for what the variables leave open.
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

    /// <summary>The profile in use: the named one, else that of the environment, else the default one.</summary>
    public string ProfileName { get; }

    /// <summary>The profile that the user named, or null.</summary>
    public string? NamedProfile { get; }

    /// <summary>Whether somebody asked for the profile, so that it must exist.</summary>
    public bool MustExist { get; }

    /// <summary>The settings of the profile in use, or null if there is none.</summary>
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
    /// How often a call is sent at most, or null if nobody says. A broken file doesn't matter here: calls work without it.
    /// </summary>
    public int? MaxAttempts => Number("AWS_MAX_ATTEMPTS", "max_attempts") ?? (Mode() is "standard" or "adaptive" ? 3 : null);

    /// <summary>The Region of the environment, or null.</summary>
    public string? EnvironmentRegion => Environment["AWS_REGION"] ?? Environment["AWS_DEFAULT_REGION"];

    /// <summary>A variable, else the setting of the profile in use, else null.</summary>
    public string? Text(string variable, string key) => Environment[variable] ?? Profile?[key];

    /// <summary>A variable or setting that is true or false; false if it is missing.</summary>
    public bool Flag(string variable, string key) => Text(variable, key)?.Trim() switch
    {
        null => false,
        var text when bool.TryParse(text, out var value) => value,
        "0" => false,
        "1" => true,
        var text => throw ConfigurationErrors.InvalidValue(Where(variable, key), text, "true or false"),
    };

    /// <summary>The address that replaces AWS's own for a service, or null.</summary>
    public Uri? EndpointOf(string serviceId)
    {
        if (Flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "ignore_configured_endpoint_urls"))
            return null;
        var name = serviceId.Replace(' ', '_');
        var variable = "AWS_ENDPOINT_URL_" + name.ToUpperInvariant();
        var (where, url) = Environment[variable] is { } own ? (variable, own)
            : Environment["AWS_ENDPOINT_URL"] is { } common ? ("AWS_ENDPOINT_URL", common)
            : ($"endpoint_url in the profile '{ProfileName}'", OfServices(name.ToLowerInvariant() + ".endpoint_url")
                ?? Profile?["endpoint_url"]);
        if (url is null)
            return null;
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw ConfigurationErrors.InvalidValue(
                where, url, "an address such as https://vpce-1234.appstream.us-east-1.vpce.amazonaws.com");
    }

    private string? OfServices(string key)
    {
        if (Profile?["services"] is not { } name)
            return null;
        var section = _profiles.Section(SectionName.Services, name)
            ?? throw ConfigurationErrors.InvalidProfile(ProfileName, $"the config file has no section [services {name}].");
        return section.GetValueOrDefault(key);
    }

    private string? Mode()
    {
        var mode = Optional("AWS_RETRY_MODE", "retry_mode")?.Trim().ToLowerInvariant();
        return mode is null or "legacy" or "standard" or "adaptive"
            ? mode
            : throw ConfigurationErrors.InvalidValue(Where("AWS_RETRY_MODE", "retry_mode"), mode, "legacy, standard, or adaptive");
    }

    private int? Number(string variable, string key) => Optional(variable, key) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value > 0 => value,
        var text => throw ConfigurationErrors.InvalidValue(Where(variable, key), text, "a number greater than 0"),
    };

    private string? Optional(string variable, string key) => Environment[variable] ?? (_profiles.IsBroken ? null : Profile?[key]);

    private string Where(string variable, string key) =>
        Environment[variable] is null ? $"{key} in the profile '{ProfileName}'" : variable;
}
