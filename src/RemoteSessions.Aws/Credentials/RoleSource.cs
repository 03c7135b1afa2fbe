using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>Keys of a role that the keys of another source may assume.</summary>
internal sealed class RoleSource(RoleSettings role, CredentialSource from, ServiceClientSettings sts, EnvironmentVariables environment)
    : CredentialSource
{
    public override string Name => $"the profile '{role.Profile}' (role)";

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
            ? await command.AskAsync($"MFA code of {device} for the AWS profile '{role.Profile}'", cancellationToken).ConfigureAwait(false)
            : null;
        return code is { Length: > 0 } ? code.Trim() : throw CredentialErrors.Failed(
            Name,
            $"The role needs a code of the MFA device {device}, and this session can't ask for it",
            $"Run 'aws sts get-caller-identity --profile {role.Profile}' first, which asks for the code, or specify the keys of a session "
            + "with -Credential and -SessionToken (aws sts get-session-token).");
    }
}
