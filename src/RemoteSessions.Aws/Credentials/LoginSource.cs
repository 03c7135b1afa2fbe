using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Gets the temporary credentials that <c>aws login</c> has saved in a file. The credentials are valid for 15 minutes. Only the AWS CLI can
/// renew these credentials, because a renewal request must be signed with a private key.
/// </summary>
internal sealed class LoginSource : CredentialSource
{
    private readonly string _profile;
    private readonly string _path;

    public LoginSource(string profile, string session, EnvironmentVariables environment)
    {
        _profile = profile;
        var folder = environment.FullPath(environment["AWS_LOGIN_CACHE_DIRECTORY"] ?? "~/.aws/login/cache");
        _path = Path.Join(
            folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(session.Trim()))).ToLowerInvariant() + ".json");
    }

    public override string Name => AwsMessages.LoginSource(_profile);

    public override string Key => $"login\n{_path}";

    public override IEnumerable<string> Files => [_path];

    public override Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(_path));
            if (document.RootElement.TryGetProperty("accessToken", out var token)
                && JsonKeys.Read(token, "accessKeyId", "secretAccessKey", "sessionToken", "expiresAt") is { } keys)
            {
                return keys.Expiration > DateTimeOffset.UtcNow
                    ? Task.FromResult(keys)
                    : throw Unusable(AwsMessages.LoginExpired);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw Unusable(AwsMessages.NotLoggedIn, failure);
        }

        throw Unusable(AwsMessages.NoKeysInLoginFile(_path));
    }

    private RemoteSessions.Abstractions.AwsServiceException Unusable(string why, Exception? cause = null) => CredentialErrors.Failed(
        Name,
        why,
        AwsMessages.ExportLogin(_profile),
        cause);
}
