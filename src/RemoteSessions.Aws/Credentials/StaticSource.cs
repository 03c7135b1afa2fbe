namespace RemoteSessions.Aws.Credentials;

/// <summary>Provides credentials that are specified on the command line, in the environment, or in a configuration file.</summary>
internal sealed class StaticSource(string name, SigningKeys keys) : CredentialSource
{
    public override string Name => name;

    public override string Key => $"static\n{keys.AccessKeyId}\n{keys.SecretAccessKey}\n{keys.SessionToken}";

    public override Task<SigningKeys> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(keys);
}
