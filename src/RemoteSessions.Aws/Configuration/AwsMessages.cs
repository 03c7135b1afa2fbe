namespace RemoteSessions.Aws.Configuration;

/// <summary>
/// All user-visible messages of this assembly. The arguments of these messages must not contain secrets, so callers pass at most the host
/// and port of a URL.
/// </summary>
internal static class AwsMessages
{
    // Regions.

    public const string ExpectedRegion = "a Region code such as us-east-1";

    public const string RegionVariables = "AWS_REGION or AWS_DEFAULT_REGION";

    public const string RegionOfInstance = "the Region in the instance metadata";

    public static string InvalidRegion(string region) => $"'{region}' isn't an AWS Region. Specify {ExpectedRegion}.";

    public static string NoRegion(string service) =>
        $"No Region is specified for {service}. Specify a Region with -Region, with Set-RemoteSessionDefault, in the environment "
        + "variable AWS_REGION, or in the AWS profile.";

    public static string ServiceNotInRegion(string service, string region) =>
        $"{service} isn't available in the Region '{region}'. {CorrectRegion}";

    public static string ServiceInOneRegion(string service, string region, string onlyRegion) =>
        $"{service} isn't available in the Region '{region}'. It's available only in {onlyRegion}. {CorrectRegion}";

    public static string SimilarRegion(string service, string region, string similar) =>
        $"{service} isn't available in the Region '{region}'. Did you mean {similar}? {CorrectRegion}";

    private const string CorrectRegion = "Correct -Region, the default Region (Set-RemoteSessionDefault), or AWS_REGION.";

    // Messages about configuration files, settings, and environment variables.

    public const string ExpectedFlag = "true or false";

    public const string ExpectedRetryMode = "legacy, standard, or adaptive";

    public const string ExpectedPositiveNumber = "a number greater than 0";

    public const string ExpectedEndpoint = "an address such as https://vpce-1234.appstream.us-east-1.vpce.amazonaws.com";

    public const string ExpectedMetadataEndpoint = "an address such as http://169.254.169.254";

    public const string AccessDenied = "access is denied";

    public static string SettingInProfile(string setting, string profile) => $"{setting} in the profile '{profile}'";

    public static string InvalidValue(string setting, string value, string expected) =>
        $"The value '{value}' of {setting} isn't valid. Specify {expected}.";

    public static string BrokenFile(string path, string reason) =>
        $"The AWS configuration file '{path}' can't be read: {reason}. Correct the file, and run the command again.";

    public static string OpenBracket(int line) => $"line {line} starts a section, but the closing bracket is missing";

    public static string SettingOutsideSection(int line) => $"line {line} is before the first section, such as [default]";

    public static string NeitherSectionNorSetting(int line) => $"line {line} is neither a section nor a setting (name = value)";

    // AWS profiles.

    public static string UnknownProfile(string name, IReadOnlyCollection<string> known) => known.Count == 0
        ? $"The AWS profile '{name}' wasn't found. The AWS configuration files contain no profiles. "
            + $"To create the profile, run aws configure --profile {name}."
        : $"The AWS profile '{name}' wasn't found. Known profiles: {string.Join(", ", known)}.";

    /// <param name="name">The name of the profile.</param>
    /// <param name="reason">The reason as a main clause without a period.</param>
    public static string UnusableProfile(string name, string reason) =>
        $"The AWS profile '{name}' can't be used because {reason}. Correct the profile, or specify another one.";

    public static string NoSection(string section) => $"the AWS config file doesn't contain the section [{section}]";

    public const string NoSecretKey = "it contains aws_access_key_id but not aws_secret_access_key";

    public const string RoleWithoutSource = "a profile with role_arn also requires source_profile or credential_source";

    public const string RoleWithTwoSources = "it contains both source_profile and credential_source, but a role can use only one of them";

    public static string NoSourceProfile(string source) => $"its source_profile '{source}' doesn't exist";

    public const string CircularSourceProfile = "its source_profile refers back to the profile itself";

    public static string SourceWithoutCredentials(string source) => $"its source_profile '{source}' contains no credentials";

    public const string NoKeyInEnvironment = "its credential_source is Environment, but AWS_ACCESS_KEY_ID isn't set";

    public const string NotInContainer = "its credential_source is EcsContainer, but this command isn't running in an ECS container";

    public static string UnknownCredentialSource(string source) =>
        $"its credential_source '{source}' isn't one of Environment, Ec2InstanceMetadata, and EcsContainer";

    public static string NoSsoSetting(string setting) => $"it uses IAM Identity Center but doesn't specify {setting}";

    // The names of the credential sources, as used in errors and -Debug messages.

    public const string CommandLineSource = "the command line";

    public const string EnvironmentSource = "the environment";

    public const string WebIdentityEnvironmentSource = "the environment (web identity)";

    public const string ContainerSource = "the container";

    public const string InstanceSource = "the instance role";

    public static string ProfileSource(string profile) => $"the profile '{profile}'";

    public static string RoleSource(string profile) => $"the profile '{profile}' (role)";

    public static string WebIdentitySource(string profile) => $"the profile '{profile}' (web identity)";

    public static string ProcessSource(string profile) => $"the profile '{profile}' (credential_process)";

    public static string LoginSource(string profile) => $"the profile '{profile}' (aws login)";

    public static string SsoSource(string profile) => $"the profile '{profile}' (IAM Identity Center)";

    // Credentials.

    public const string NoCredentials =
        $"No AWS credentials were found in the environment, in a profile, or through a container or instance role. {SpecifyCredentials}";

    /// <param name="source">The source, such as <see cref="EnvironmentSource"/>.</param>
    /// <param name="reason">The reason as a main clause without a period.</param>
    /// <param name="advice">A sentence that tells the user what to do, or null for the general advice.</param>
    public static string UnusableCredentials(string source, string reason, string? advice) =>
        $"The AWS credentials from {source} can't be used because {reason}. {advice ?? SpecifyCredentials}";

    private const string SpecifyCredentials =
        "Specify a profile with -ProfileName or an access key with -Credential, or set up the AWS configuration (aws configure or aws sso "
        + "login).";

    public const string NoSecretInEnvironment = "AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY isn't";

    public const string SetBothKeyVariables = "Set both environment variables, or neither.";

    public const string NoRoleForToken = "a token file is specified, but no role is specified";

    public const string SetRole = "Set AWS_ROLE_ARN, or role_arn in the profile.";

    public static string UnreadableTokenFile(string path, string failure) => $"the token file '{path}' can't be read ({failure})";

    public static string RoleNotAssumed(string failure) => $"AWS STS rejected the request to assume the role ({failure})";

    public static string MfaPrompt(string device, string profile) => $"MFA code from {device} for the AWS profile '{profile}'";

    public static string NoMfaCode(string device) =>
        $"the role requires a code from the MFA device {device}, but this session can't prompt for the code";

    public static string GetMfaSession(string profile) =>
        $"First run 'aws sts get-caller-identity --profile {profile}', which prompts you for the code. You can also get temporary "
        + "credentials with 'aws sts get-session-token', and specify them with -Credential and -SessionToken.";

    public const string InvalidContainerAddress =
        "the address in AWS_CONTAINER_CREDENTIALS_FULL_URI doesn't use https, and belongs neither to this computer nor to a container "
        + "service";

    public static string NoKeysFromContainer(string service, string failure) =>
        $"the container service at {service} returned no credentials ({failure})";

    public static string HttpStatus(int status) => $"HTTP {status}";

    public const string InstanceMetadataNotJson = "the response from the instance metadata service isn't JSON";

    public const string NoKeysOfInstance = "the instance metadata service returned no credentials for the role of the instance";

    public const string NoResponseInTime = "No response was received in time.";

    public const string LoginExpired = "they have expired, and only the AWS CLI can renew them";

    public const string NotLoggedIn = "you aren't signed in with 'aws login'";

    public static string NoKeysInLoginFile(string path) => $"the file '{path}' doesn't contain credentials";

    public static string ExportLogin(string profile) =>
        "To let the AWS CLI renew the credentials, add another profile with the line "
        + $"'credential_process = aws configure export-credentials --profile {profile} --format process', and specify that profile.";

    public const string NotSignedInToSso = "you aren't signed in to IAM Identity Center, or the session has expired";

    public const string SsoSessionRejected = "IAM Identity Center no longer accepts the session";

    public static string NoKeysFromSso(string role, string failure) =>
        $"IAM Identity Center returned no credentials for the role {role} ({failure})";

    public static string SignInToSso(string profile) => $"Run 'aws sso login --profile {profile}'.";

    public static string ProcessFailed(int exitCode, string errors) => errors.Length == 0
        ? $"the program ended with exit code {exitCode}"
        : $"the program ended with exit code {exitCode} ({errors})";

    public const string ProcessOutputWithoutVersion = "the output of the program isn't a JSON object with \"Version\": 1";

    public const string ProcessOutputWithoutKeys = "the output of the program doesn't contain both AccessKeyId and SecretAccessKey";

    public const string ProcessOutputNotJson = "the output of the program isn't JSON";

    public static string ProcessNotStarted(string program, string failure) => $"the program '{program}' didn't start ({failure})";

    public const string InvalidCommandLine = "the command line is empty or lacks a closing quotation mark";

    // Connections.

    public static string EarlierAttempt(string message) =>
        $"{message.TrimEnd('.')}. An earlier attempt at this call failed without a clear response, so AWS might have processed the call.";

    public static string CallFailed(string operation, string failure) => $"{operation} failed: {failure}";

    public static string ServiceFailure(string errorCode, string message) => $"{errorCode}: {message}";

    public static string NoTextFromService(int status) => $"The service returned an error without a message (HTTP {status}).";

    public static string NotFromAws(int status, string? contentType, int bytes) =>
        $"The response (HTTP {status}, {contentType ?? "no content type"}, {bytes} bytes) doesn't come from the AWS service. A proxy "
        + "might have sent the response, or the endpoint might be wrong.";

    public static string ResponseTooLarge(int mebibytes) =>
        $"The response is larger than {mebibytes} MiB. The rest of the response wasn't read.";

    public const string NoConnectionInTime = "no connection was made in time";

    public const string NoAnswerInTime = "there was no response in time";

    /// <param name="host">The host and port to which the connection failed.</param>
    /// <param name="reason">The reason as a main clause without a period.</param>
    public static string ConnectionFailed(string host, string reason) => $"The connection to {host} failed: {reason}.";

    public static string ConnectionFailedInRegion(string host, string reason, string service, string onlyRegion, string region) =>
        $"The connection to {host} failed: {reason}. {service} is available only in {onlyRegion}, but the Region is {region}.";

    public static string ConnectionBroke(string host, string reason) => $"The connection to {host} was lost ({reason})";

    public static string NotTls(string host) =>
        $"{host} didn't send a valid TLS response. If the server doesn't use TLS (the emulator doesn't), specify http:// instead of "
        + "https:// in its address.";

    public static string UntrustedCertificate(string host, string failure) =>
        $"The certificate of {host} isn't trusted ({failure}). If a proxy or private endpoint of your company uses its own certificate "
        + "authority, specify the certificate file of that authority in AWS_CA_BUNDLE, or as ca_bundle in the AWS profile.";

    // Proxies.

    public const string UnknownProxy = "between this computer and AWS";

    public static string ProxyDenied(string proxy, string host) =>
        $"The proxy {proxy} refused to connect to {host}. Ask the administrator of the proxy to allow that host.";

    public static string ProxyAuthentication(string proxy, string host) =>
        $"The proxy {proxy} requires authentication (HTTP 407). The proxy rejected the credentials of the signed-in user, and also the "
        + "user name and password in the proxy address, if any. Set HTTPS_PROXY to an address with a user name and password that the proxy "
        + $"accepts (http://user:password@host:port). If {host} can be reached without the proxy, add the host to NO_PROXY instead.";
}
