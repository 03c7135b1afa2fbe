using Amazon.Runtime;
using Amazon.SSO;
using Amazon.SSO.Model;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Gets temporary role credentials from IAM Identity Center for the user who signed in with <c>aws sso login</c>.
/// </summary>
internal sealed class SsoSource(SsoSettings sso, SsoToken token, ServiceClientSettings portal) : CredentialSource
{
    public override string Name => AwsMessages.SsoSource(sso.Profile);

    public override string Key => $"sso\n{sso}\n{portal}\n{token.Path}";

    public override IEnumerable<string> Files => [token.Path];

    public override async Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        if (await token.ReadAsync(cancellationToken).ConfigureAwait(false) is not { } accessToken)
            throw CredentialErrors.Failed(Name, AwsMessages.NotSignedInToSso, SignIn);
        using var client = new AmazonSSOClient(new AnonymousAWSCredentials(), portal.Apply(new AmazonSSOConfig()));
        try
        {
            var request = new GetRoleCredentialsRequest { AccountId = sso.AccountId, RoleName = sso.RoleName, AccessToken = accessToken };
            var keys = (await client.GetRoleCredentialsAsync(request, cancellationToken).ConfigureAwait(false)).RoleCredentials;
            return new SigningKeys(
                keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken, keys.Expiration is { } end
                    ? DateTimeOffset.FromUnixTimeMilliseconds(end)
                    : null);
        }
        catch (UnauthorizedException failure)
        {
            throw CredentialErrors.Failed(Name, AwsMessages.SsoSessionRejected, SignIn, failure);
        }
        catch (Exception failure)
            when (failure is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException)
        {
            throw CredentialErrors.Failed(
                Name, AwsMessages.NoKeysFromSso(sso.RoleName, SdkKeys.Reason(failure)), cause: failure);
        }
    }

    private string SignIn => AwsMessages.SignInToSso(sso.Profile);
}
