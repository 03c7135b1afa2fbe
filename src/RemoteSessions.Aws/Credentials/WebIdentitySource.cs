using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Gets temporary credentials by assuming a role with the web identity token in a file, for example in a Kubernetes pod or a CI job.
/// </summary>
internal sealed class WebIdentitySource(string name, string tokenFile, RoleSettings role, ServiceClientSettings sts) : CredentialSource
{
    public override string Name => name;

    public override string Key => $"web\n{tokenFile}\n{role}\n{sts}";

    public override IEnumerable<string> Files => [tokenFile];

    public override async Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        string token;
        try
        {
            token = await File.ReadAllTextAsync(tokenFile, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CredentialErrors.Failed(
                Name, AwsMessages.UnreadableTokenFile(tokenFile, failure.Message.TrimEnd('.')), cause: failure);
        }

        using var client = new AmazonSecurityTokenServiceClient(
            new AnonymousAWSCredentials(), sts.Apply(new AmazonSecurityTokenServiceConfig()));
        var request = new AssumeRoleWithWebIdentityRequest
        {
            RoleArn = role.Arn,
            RoleSessionName = role.NewSessionName(),
            WebIdentityToken = token.Trim(),
        };
        return await StsResponse.KeysAsync(
            Name, async () => (await client.AssumeRoleWithWebIdentityAsync(request, cancellationToken).ConfigureAwait(false)).Credentials)
                .ConfigureAwait(false);
    }
}
