using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>The profiles of the config and the credentials file at one moment.</summary>
internal sealed class ProfileStore(ConfigurationFile config, ConfigurationFile credentials)
{
    /// <summary>Whether one of the files can't be read, so that looking for a profile fails.</summary>
    public bool IsBroken => config.IsBroken || credentials.IsBroken;

    /// <summary>The names of all profiles, without those of a file that can't be read.</summary>
    public IReadOnlyList<string> Names =>
    [
        .. new[] { config, credentials }.Where(file => !file.IsBroken).SelectMany(file => file.ProfileNames).Concat(SdkStore.Names)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>A profile, or null if there is none of that name.</summary>
    /// <exception cref="AwsServiceException">A file can't be read.</exception>
    public ProfileSettings? Find(string name)
    {
        var (inCredentials, inConfig) = (credentials.Section(SectionName.Profile, name), config.Section(SectionName.Profile, name));
        return inCredentials is null && inConfig is null ? SdkStore.Find(name) : new ProfileSettings(name, inCredentials, inConfig);
    }

    /// <summary>A section of the config file that profiles refer to, or null.</summary>
    public IReadOnlyDictionary<string, string>? Section(string kind, string name) => config.Section(kind, name);
}
