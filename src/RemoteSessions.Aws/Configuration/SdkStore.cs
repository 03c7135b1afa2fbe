using Amazon.Runtime.CredentialManagement;

namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// The encrypted store in which AWS Tools for PowerShell saves profiles on Windows. The AWS CLI doesn't read this encrypted store, so the
/// module uses the store only for profiles that aren't in the configuration files.
/// </summary>
internal static class SdkStore
{
    public static IEnumerable<string> Names => OperatingSystem.IsWindows() ? new NetSDKCredentialsFile().ListProfileNames() : [];

    public static ProfileSettings? Find(string name)
    {
        if (!OperatingSystem.IsWindows() || !new NetSDKCredentialsFile().TryGetProfile(name, out var profile))
            return null;
        var options = profile.Options;
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["region"] = profile.Region?.SystemName,
            ["aws_access_key_id"] = options.AccessKey,
            ["aws_secret_access_key"] = options.SecretKey,
            ["aws_session_token"] = options.Token,
            ["role_arn"] = options.RoleArn,
            ["role_session_name"] = options.RoleSessionName,
            ["source_profile"] = options.SourceProfile,
            ["credential_source"] = options.CredentialSource,
            ["external_id"] = options.ExternalID,
            ["mfa_serial"] = options.MfaSerial,
            ["credential_process"] = options.CredentialProcess,
            ["web_identity_token_file"] = options.WebIdentityTokenFile,
            ["sso_session"] = options.SsoSession,
            ["sso_start_url"] = options.SsoStartUrl,
            ["sso_region"] = options.SsoRegion,
            ["sso_account_id"] = options.SsoAccountId,
            ["sso_role_name"] = options.SsoRoleName,
        };
        return new ProfileSettings(
            name, settings.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!), null);
    }
}
