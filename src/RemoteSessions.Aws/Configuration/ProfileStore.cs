using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>A snapshot of the profiles in the config file and the credentials file.</summary>
internal sealed class ProfileStore(ConfigurationFile config, ConfigurationFile credentials)
{
    /// <summary>
    /// Indicates whether at least one of the files can't be read. If a file can't be read, <see cref="Find"/> throws an exception.
    /// </summary>
    public bool IsBroken => config.IsBroken || credentials.IsBroken;

    /// <summary>The names of all profiles, except the profiles in a file that can't be read.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. new[] { config, credentials }.Where(file => !file.IsBroken).SelectMany(file => file.ProfileNames).Concat(SdkStore.Names)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Returns the profile with the specified name, or null if no profile has this name.</summary>
    /// <exception cref="AwsServiceException">A file can't be read.</exception>
    public ProfileSettings? Find(string name)
    {
        var (inCredentials, inConfig) = (credentials.Section(SectionName.Profile, name), config.Section(SectionName.Profile, name));
        return inCredentials is null && inConfig is null ? SdkStore.Find(name) : new ProfileSettings(name, inCredentials, inConfig);
    }

    /// <summary>
    /// Returns a section that profiles in the config file can refer to, such as an sso-session section. Returns null if the section doesn't
    /// exist.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Section(string kind, string name) => config.Section(kind, name);
}
