using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Keys that <c>aws login</c> has left in a file. They are valid for 15 minutes; only the AWS CLI renews them, with a key of its own.
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

    public override string Name => $"the profile '{_profile}' (aws login)";

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
                    : throw Unusable("They have expired, and only the AWS CLI can renew them");
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            throw Unusable("There are none. Sign in with 'aws login'", failure);
        }

        throw Unusable($"The file '{_path}' has none");
    }

    private RemoteSessions.Abstractions.AwsServiceException Unusable(string why, Exception? cause = null) => CredentialErrors.Failed(
        Name,
        why,
        "To let the AWS CLI renew the keys, add a second profile with the line 'credential_process = aws configure export-credentials "
        + $"--profile {_profile} --format process', "
        + "and specify that profile.",
        cause);
}
