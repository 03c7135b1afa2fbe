using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>A source of keys, together with the settings that it requires. Creating a source only reads settings and never waits.</summary>
internal abstract class CredentialSource
{
    /// <summary>
    /// The display name of the source, such as <c>the profile 'work' (credential_process)</c>. The name contains no secret.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>The settings that the keys depend on. Sources with equal values share one identity.</summary>
    public abstract string Key { get; }

    /// <summary>Indicates whether each command must get the keys again, because the source doesn't specify when the keys expire.</summary>
    public virtual bool IsPerCommand => false;

    /// <summary>
    /// The files, other than the configuration files, that the keys depend on. If one of these files changes, the keys are loaded again.
    /// </summary>
    public virtual IEnumerable<string> Files => [];

    /// <summary>Gets the keys.</summary>
    /// <exception cref="AwsServiceException">No keys are available. The message tells the user what to do.</exception>
    public abstract Task<SigningKeys> LoadAsync(CancellationToken cancellationToken);
}
