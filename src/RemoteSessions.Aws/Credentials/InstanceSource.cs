using System.Text.Json;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Gets temporary credentials for the IAM role of an EC2 instance. The module tries this credential source last. If this source doesn't
/// provide credentials, no credentials are available.
/// </summary>
internal sealed class InstanceSource(InstanceMetadata? metadata) : CredentialSource
{
    private const string Folder = "latest/meta-data/iam/security-credentials/";

    public override string Name => AwsMessages.InstanceSource;

    public override string Key => $"instance\n{metadata?.Key}";

    public override async Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        var text = metadata is null ? null : await Task.Run(
            () => metadata.Read(get => get(Folder) is { } role ? get(Folder + role.Split('\n')[0].Trim()) : null, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        if (text is null)
            throw CredentialErrors.None();
        try
        {
            using var document = JsonDocument.Parse(text);
            if (JsonKeys.Read(document.RootElement, "AccessKeyId", "SecretAccessKey", "Token", "Expiration") is { } keys)
                return keys;
        }
        catch (JsonException failure)
        {
            throw CredentialErrors.Failed(Name, AwsMessages.InstanceMetadataNotJson, cause: failure);
        }

        throw CredentialErrors.Failed(Name, AwsMessages.NoKeysOfInstance);
    }
}
