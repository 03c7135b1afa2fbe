using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>One way to get keys, together with everything that it needs. Creating a source only reads settings and never waits.</summary>
internal abstract class CredentialSource
{
    /// <summary>
    /// The name of the source that users see, such as <c>the profile 'work' (credential_process)</c>. It contains no secret.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>Everything that the keys depend on. Sources with equal values share one identity.</summary>
    public abstract string Key { get; }

    /// <summary>Whether each command gets the keys again, because the source doesn't say how long they're valid.</summary>
    public virtual bool IsPerCommand => false;

    /// <summary>
    /// The files outside of the configuration that the keys depend on. If one of them changes, the keys are loaded again.
    /// </summary>
    public virtual IEnumerable<string> Files => [];

    /// <summary>Gets the keys.</summary>
    /// <exception cref="AwsServiceException">No keys are available. The message says what to do.</exception>
    public abstract Task<SigningKeys> LoadAsync(CancellationToken cancellationToken);
}
