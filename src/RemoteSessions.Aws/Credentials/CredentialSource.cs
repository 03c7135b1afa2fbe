using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// A source of credentials, together with the settings that it requires. Creating a CredentialSource object reads these settings, but
/// doesn't get the credentials. <see cref="LoadAsync"/> gets the credentials.
/// </summary>
internal abstract class CredentialSource
{
    /// <summary>
    /// The display name of the source, such as <c>the profile 'work' (credential_process)</c>. The name contains no secret.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>
    /// Identifies the type of the source and the settings that determine the credentials. Credential sources that have the same key share
    /// the loaded credentials.
    /// </summary>
    public abstract string Key { get; }

    /// <summary>
    /// Indicates whether the credentials can change between commands. If the value is true, each command gets the credentials again.
    /// </summary>
    public virtual bool IsPerCommand => false;

    /// <summary>
    /// The files, other than the configuration files, that the credentials depend on. If one of these files changes, the credentials are
    /// loaded again.
    /// </summary>
    public virtual IEnumerable<string> Files => [];

    /// <summary>Gets the credentials.</summary>
    /// <exception cref="AwsServiceException">No credentials are available. The message tells the user what to do.</exception>
    public abstract Task<SigningKeys> LoadAsync(CancellationToken cancellationToken);
}
