using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Gets temporary credentials for a role by assuming the role with the credentials of another source.</summary>
internal sealed class RoleSource(RoleSettings role, CredentialSource from, ServiceClientSettings sts, EnvironmentVariables environment)
    : CredentialSource
{
    public override string Name => AwsMessages.RoleSource(role.Profile);

    public override string Key => $"role\n{role}\n{sts}\n{from.Key}";

    public override IEnumerable<string> Files => from.Files;

    public override async Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        if (role.MfaSerial is not null && CliCache.Read(role, environment) is { } cached)
            return cached;
        var keys = await from.LoadAsync(cancellationToken).ConfigureAwait(false);
        var request = new AssumeRoleRequest
        {
            RoleArn = role.Arn,
            RoleSessionName = role.NewSessionName(),
            ExternalId = role.ExternalId,
            DurationSeconds = role.DurationSeconds,
        };
        if (role.MfaSerial is { } device)
            (request.SerialNumber, request.TokenCode) = (device, await CodeAsync(device, cancellationToken).ConfigureAwait(false));
        using var client = new AmazonSecurityTokenServiceClient(SdkKeys.Convert(keys), sts.Apply(new AmazonSecurityTokenServiceConfig()));
        return await StsResponse.KeysAsync(
            Name, async () => (await client.AssumeRoleAsync(request, cancellationToken).ConfigureAwait(false)).Credentials)
                .ConfigureAwait(false);
    }

    private async Task<string> CodeAsync(string device, CancellationToken cancellationToken)
    {
        var code = CommandContext.Current is { } command
            ? await command.AskAsync(AwsMessages.MfaPrompt(device, role.Profile), cancellationToken).ConfigureAwait(false)
            : null;
        return code is { Length: > 0 } ? code.Trim() : throw CredentialErrors.Failed(
            Name,
            AwsMessages.NoMfaCode(device),
            AwsMessages.GetMfaSession(role.Profile));
    }
}
