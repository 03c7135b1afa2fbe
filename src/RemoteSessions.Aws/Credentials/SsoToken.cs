using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SSOOIDC;
using Amazon.SSOOIDC.Model;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// The token that <c>aws sso login</c> has saved in <c>~/.aws/sso/cache</c>. The module renews the token in the same way as the AWS CLI.
/// </summary>
internal sealed class SsoToken(string path, ServiceClientSettings? oidc)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(15);

    public string Path { get; } = path;

    /// <summary>
    /// Creates an object that represents the saved token of an IAM Identity Center session. If the profile has the older format, which
    /// specifies only a start URL, the token can't be renewed.
    /// </summary>
    public static SsoToken Create(SsoSettings sso, ServiceClientSettings oidc, EnvironmentVariables environment)
    {
#pragma warning disable CA5350 // The hash is used only as a file name.
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(sso.Session ?? sso.StartUrl))).ToLowerInvariant();
#pragma warning restore CA5350
        return new SsoToken(
            System.IO.Path.Join(environment.Home, ".aws", "sso", "cache", hash + ".json"), sso.Session is null ? null : oidc);
    }

    /// <summary>Returns the access token, or null if the user must sign in.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Load() is not { } token)
            return null;
        var end = JsonKeys.Time(Text(token, "expiresAt")) ?? DateTimeOffset.MinValue;
        var left = end - DateTimeOffset.UtcNow;
        if (left < RenewBefore && await RenewedAsync(token, cancellationToken).ConfigureAwait(false) is { } renewed)
            return renewed;
        return left > TimeSpan.Zero ? Text(token, "accessToken") : null;
    }

    private async Task<string?> RenewedAsync(JsonObject token, CancellationToken cancellationToken)
    {
        if (oidc is null || Text(token, "refreshToken") is not { } refresh || Text(token, "clientId") is not { } id
            || Text(token, "clientSecret") is not { } secret
            || JsonKeys.Time(Text(token, "registrationExpiresAt")) is { } end && end < DateTimeOffset.UtcNow)
            return null;
        try
        {
            using var client = new AmazonSSOOIDCClient(new AnonymousAWSCredentials(), oidc.Apply(new AmazonSSOOIDCConfig()));
            var request = new CreateTokenRequest
            { ClientId = id, ClientSecret = secret, RefreshToken = refresh, GrantType = "refresh_token" };
            var response = await client.CreateTokenAsync(request, cancellationToken).ConfigureAwait(false);
            token["accessToken"] = response.AccessToken;
            token["expiresAt"] = DateTimeOffset.UtcNow.AddSeconds(response.ExpiresIn ?? 0)
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            if (response.RefreshToken is { Length: > 0 } next)
                token["refreshToken"] = next;
            Save(token);
            return response.AccessToken;
        }
        catch (Exception failure)
            when (failure is AmazonServiceException
                or AmazonClientException or HttpRequestException or IOException or TimeoutException or UnauthorizedAccessException)
        {
            // The old token might still be valid for a few minutes. If the token has expired, the user must sign in again, regardless of
            // why the token couldn't be refreshed.
            return null;
        }
    }

    private JsonObject? Load()
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path)) as JsonObject;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    // The file is replaced in one step when the token is renewed, so that the AWS CLI never reads an incomplete file.
    private void Save(JsonObject token)
    {
        var draft = $"{Path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(draft, options))
            stream.Write(Encoding.UTF8.GetBytes(token.ToJsonString()));
        File.Move(draft, Path, overwrite: true);
    }

    private static string? Text(JsonObject token, string name) =>
        token[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
