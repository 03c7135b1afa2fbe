using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Configuration;

/// <summary>The two AWS configuration files of the user, wherever the environment says they are now.</summary>
internal sealed class ConfigurationFiles
{
    private readonly SharedFile _config = new(isCredentials: false);
    private readonly SharedFile _credentials = new(isCredentials: true);

    /// <summary>What both files contain now.</summary>
    public ProfileStore Read(EnvironmentVariables environment) => new(
        _config.Read(environment.FullPath(environment["AWS_CONFIG_FILE"] ?? "~/.aws/config")),
        _credentials.Read(environment.FullPath(environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials")));
}
