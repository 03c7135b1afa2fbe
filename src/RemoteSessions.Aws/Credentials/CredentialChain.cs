using Amazon.Runtime.Internal.Endpoints.StandardLibrary;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Chooses the source of the credentials. The order of precedence is the same as in the AWS CLI: the environment variables, the profile,
/// the container, and the EC2 instance. If a profile is specified, the access keys in the environment aren't used. To choose a source, the
/// class reads settings, but doesn't send requests or run programs.
/// </summary>
internal sealed class CredentialChain(ConnectionSettings settings, string region)
{
    private readonly EnvironmentVariables _environment = settings.Environment;

    /// <summary>Returns the source of the credentials for a connection.</summary>
    /// <exception cref="AwsServiceException">The profile doesn't exist, or its settings can't be used together.</exception>
    public CredentialSource Choose(AwsKeys? keys)
    {
        if (keys is not null)
            return new StaticSource(
                AwsMessages.CommandLineSource, new SigningKeys(keys.AccessKeyId, keys.SecretAccessKey, keys.SessionToken));
        var named = settings.NamedProfile is not null;
        if (!named && FromEnvironment() is { } environment)
            return environment;
        var profile = settings.Profile;
        if (profile is null && settings.MustExist)
            throw ConfigurationErrors.ProfileNotFound(settings.ProfileName, settings.Profiles.Names);
        return OfProfile(profile, named, [])
            ?? ContainerSource.FromEnvironment(_environment)
            ?? (CredentialSource)new InstanceSource(InstanceMetadata.Create(settings));
    }

    private StaticSource? FromEnvironment()
    {
        if (_environment["AWS_ACCESS_KEY_ID"] is not { } id)
            return null;
        return _environment["AWS_SECRET_ACCESS_KEY"] is { } secret
            ? new StaticSource(
                AwsMessages.EnvironmentSource,
                new SigningKeys(id, secret, _environment["AWS_SESSION_TOKEN"] ?? _environment["AWS_SECURITY_TOKEN"]))
            : throw CredentialErrors.Failed(
                AwsMessages.EnvironmentSource, AwsMessages.NoSecretInEnvironment, AwsMessages.SetBothKeyVariables);
    }

    private CredentialSource? OfProfile(ProfileSettings? profile, bool named, IReadOnlyList<string> visited)
    {
        if (profile?["role_arn"] is { } role && profile["web_identity_token_file"] is null)
            return OfRole(profile, role, visited);
        return OfWebIdentity(profile, named) ?? (profile is null ? null : OfSso(profile)
            ?? (profile.InCredentialsFile("aws_access_key_id") ? OfKeys(profile) : null)
            ?? (profile["login_session"] is { } session ? new LoginSource(profile.Name, session, _environment) : null)
            ?? (profile["credential_process"] is { } command ? new ProcessSource(profile.Name, command) : null)
            ?? (profile["aws_access_key_id"] is not null ? OfKeys(profile) : (CredentialSource?)null));
    }

    private static StaticSource OfKeys(ProfileSettings profile) => profile["aws_secret_access_key"] is { } secret
        ? new StaticSource(
            AwsMessages.ProfileSource(profile.Name), new SigningKeys(
                profile["aws_access_key_id"]!, secret, profile["aws_security_token"] ?? profile["aws_session_token"]))
        : throw ConfigurationErrors.InvalidProfile(profile.Name, AwsMessages.NoSecretKey);

    private RoleSource OfRole(ProfileSettings profile, string arn, IReadOnlyList<string> visited)
    {
        var (sourceProfile, credentialSource) = (profile["source_profile"], profile["credential_source"]);
        if (sourceProfile is null == credentialSource is null)
        {
            throw ConfigurationErrors.InvalidProfile(
                profile.Name,
                sourceProfile is null
                    ? AwsMessages.RoleWithoutSource
                    : AwsMessages.RoleWithTwoSources);
        }

        var role = RoleOf(profile.Name, arn, profile["role_session_name"]) with
        {
            ExternalId = profile["external_id"],
            MfaSerial = profile["mfa_serial"],
            DurationSeconds = int.TryParse(profile["duration_seconds"], out var seconds) ? seconds : null,
        };
        var from = sourceProfile is not null
            ? OfSourceProfile(profile, sourceProfile, [.. visited, profile.Name])
            : OfNamedSource(profile, credentialSource!);
        return new RoleSource(role, from, Sts(arn), _environment);
    }

    private CredentialSource OfSourceProfile(ProfileSettings profile, string name, IReadOnlyList<string> visited)
    {
        var source = settings.Profiles.Find(name)
            ?? throw ConfigurationErrors.InvalidProfile(profile.Name, AwsMessages.NoSourceProfile(name));
        // A profile that contains access keys can specify its own name as the source profile.
        if (name == profile.Name && source["aws_access_key_id"] is not null)
            return OfKeys(source);
        if (visited.Contains(name))
            throw ConfigurationErrors.InvalidProfile(profile.Name, AwsMessages.CircularSourceProfile);
        return (source["aws_access_key_id"] is not null && source["role_arn"] is not null
            ? OfKeys(source)
            : OfProfile(source, named: true, visited))
            ?? throw ConfigurationErrors.InvalidProfile(profile.Name, AwsMessages.SourceWithoutCredentials(name));
    }

    private CredentialSource OfNamedSource(ProfileSettings profile, string source) => source.ToUpperInvariant() switch
    {
        "ENVIRONMENT" => FromEnvironment()
            ?? throw ConfigurationErrors.InvalidProfile(
                profile.Name, AwsMessages.NoKeyInEnvironment),
        "ECSCONTAINER" => ContainerSource.FromEnvironment(_environment)
            ?? throw ConfigurationErrors.InvalidProfile(
                profile.Name, AwsMessages.NotInContainer),
        "EC2INSTANCEMETADATA" => new InstanceSource(InstanceMetadata.Create(settings)),
        _ => throw ConfigurationErrors.InvalidProfile(
            profile.Name,
            AwsMessages.UnknownCredentialSource(source)),
    };

    private WebIdentitySource? OfWebIdentity(ProfileSettings? profile, bool named)
    {
        var file = Either("AWS_WEB_IDENTITY_TOKEN_FILE", "web_identity_token_file");
        if (file is null)
            return null;
        var name = profile?["web_identity_token_file"] is null
            ? AwsMessages.WebIdentityEnvironmentSource
            : AwsMessages.WebIdentitySource(profile.Name);
        var arn = Either("AWS_ROLE_ARN", "role_arn")
            ?? throw CredentialErrors.Failed(name, AwsMessages.NoRoleForToken, AwsMessages.SetRole);
        var role = RoleOf(settings.ProfileName, arn, Either("AWS_ROLE_SESSION_NAME", "role_session_name"));
        return new WebIdentitySource(name, _environment.FullPath(file), role, Sts(arn));

        string? Either(string variable, string key) => (named ? null : _environment[variable]) ?? profile?[key];
    }

    private SsoSource? OfSso(ProfileSettings profile)
    {
        if (profile["sso_account_id"] is null && profile["sso_role_name"] is null)
            return null;
        IReadOnlyDictionary<string, string>? session = null;
        if (profile["sso_session"] is { } name)
        {
            session = settings.Profiles.Section(SectionName.SsoSession, name)
                ?? throw ConfigurationErrors.InvalidProfile(profile.Name, AwsMessages.NoSection($"sso-session {name}"));
        }

        var sso = new SsoSettings(
            profile.Name, profile["sso_session"], Required("sso_start_url"), Required("sso_account_id"), Required("sso_role_name"));
        var ssoRegion = Required("sso_region");
        return new SsoSource(
            sso,
            SsoToken.Create(sso, ServiceClientSettings.Create("SSO OIDC", ssoRegion, settings), _environment),
            ServiceClientSettings.Create("SSO", ssoRegion, settings));

        string Required(string key) => session?.GetValueOrDefault(key) ?? profile[key]
            ?? throw ConfigurationErrors.InvalidProfile(profile.Name, AwsMessages.NoSsoSetting(key));
    }

    private static RoleSettings RoleOf(string profile, string arn, string? sessionName) => new(profile, arn, sessionName);

    // STS requests are sent to the configured Region, so that calls to different Regions share the credentials. If the role and the
    // configured Region belong to different partitions, the STS requests are sent to the Region of the call.
    private ServiceClientSettings Sts(string arn)
    {
        var partition = arn.Split(':') is ["arn", var name, ..] ? name : "aws";
        var configured = settings.EnvironmentRegion ?? settings.Profile?["region"];
        var where = Array.Find([configured, region], candidate => candidate is not null && Fn.Partition(candidate).name == partition)
            ?? region;
        return ServiceClientSettings.Create("STS", where, settings);
    }
}
