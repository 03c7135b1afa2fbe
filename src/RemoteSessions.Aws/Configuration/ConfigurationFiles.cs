using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The config file and the credentials file of the user. The paths are read from the environment each time the files are read.
/// </summary>
internal sealed class ConfigurationFiles
{
    private readonly SharedFile _config = new(isCredentials: false);
    private readonly SharedFile _credentials = new(isCredentials: true);

    /// <summary>Reads the current content of the configuration file and the credentials file.</summary>
    public ProfileStore Read(EnvironmentVariables environment) => new(
        _config.Read(environment.FullPath(environment["AWS_CONFIG_FILE"] ?? "~/.aws/config")),
        _credentials.Read(environment.FullPath(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials")));
}
