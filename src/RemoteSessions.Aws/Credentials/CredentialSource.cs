using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>One way to get keys, with all that it needs: choosing a source reads settings, and never waits.</summary>
internal abstract class CredentialSource
{
    /// <summary>What the user knows the source by, such as <c>the profile 'work' (credential_process)</c>. Holds no secret.</summary>
    public abstract string Name { get; }

    /// <summary>Everything that the keys depend on. Sources with equal keys give the same identity.</summary>
    public abstract string Key { get; }

    /// <summary>Whether each command gets the keys anew, because nothing says how long they are valid.</summary>
    public virtual bool IsPerCommand => false;

    /// <summary>Files outside the configuration that the keys depend on: if one changes, the keys are loaded again.</summary>
    public virtual IEnumerable<string> Files => [];

    /// <summary>Gets the keys.</summary>
    /// <exception cref="AwsServiceException">There are no keys; the message says what to do.</exception>
    public abstract Task<SigningKeys> LoadAsync(CancellationToken cancellationToken);
}
