using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces;

/// <summary>All user-visible messages about Amazon WorkSpaces, such as errors, prompts, and progress.</summary>
internal static class WorkSpacesMessages
{
    // Names of resources
    public const string PoolKind = "WorkSpaces pool";
    public const string DirectoryKind = "WorkSpaces directory";
    public const string BundleKind = "WorkSpaces bundle";
    public const string SessionKind = "WorkSpaces pool session";
    public const string TagKind = "WorkSpaces tag";
    public const string ResourceKind = "WorkSpaces resource";
    public const string AllResourceCommands = "Get-WksPool, Get-WksDirectory, or Get-WksBundle";

    // Names of enumerations
    public const string BundleOwner = "owner";
    public const string BundleState = "bundle state";
    public const string DirectoryState = "directory state";
    public const string PoolState = "pool state";
    public const string RunningMode = "running mode";
    public const string ConnectionState = "connection state";
    public const string WorkspaceType = "directory type";
    public const string UserIdentityType = "user identity type";
    public const string Tenancy = "tenancy";
    public const string ComputeType = "compute type";
    public const string Protocol = "protocol";
    public const string GlobalAccelerator = "Global Accelerator mode";
    public const string GlobalAcceleratorProtocol = "Global Accelerator protocol";
    public const string SamlStatus = "SAML status";
    public const string FallbackProtocol = "fallback protocol";
    public const string AccessValue = "access value";

    // Value descriptions
    public const string ValidPoolName =
        "a name of up to 64 characters that begins with a letter or digit and contains only letters, digits, and '_.-'";

    public const string ValidPoolDescription =
        "a description of 1 to 255 characters that contains only unaccented letters, digits, spaces, and '_./()-'";

    public const string ValidDirectoryId = "a directory ID such as d-90670c1234 or wsd-abcdefgh";

    public const string ValidDirectoryName =
        "a name of 2 to 65 characters that begins with a letter or digit and contains only letters, digits, spaces, and '_.-'";

    public const string ValidDirectoryDescription =
        @"a description of 2 to 256 characters that begins with a letter, a digit, or '_' and contains only letters, digits, spaces, and "
        + @"'_@#%*+=:?./!-\'";

    public const string ValidBundleId = "a bundle ID such as wsb-abcdefghi";
    public const string ValidTaggedId = "the ID of a pool, directory, bundle, or desktop, such as wspool-abc123def";
    public const string ValidSettingsGroup = "a name of up to 100 letters, digits, apostrophes, and characters in '_./()!*-'";
    public const string ValidUserIdOrPattern = "a user ID of 2 to 128 characters, or a pattern with wildcard characters";
    public const string ValidDomainName = "a domain name such as corp.example.com";
    public const string ValidSubnetId = "a subnet ID such as subnet-0123456789abcdef0";
    public const string ValidSecurityGroupId = "a security group ID such as sg-0123456789abcdef0";
    public const string ValidRoleArn = "a role ARN such as arn:aws:iam::123456789012:role/name";
    public const string ValidIdentityCenterArn = "an IAM Identity Center ARN such as arn:aws:sso:::instance/ssoins-0123456789abcdef";
    public const string ValidTenantId = "a tenant ID of letters, digits, and hyphens";
    public const string ValidUserAccessUrl = "an http or https URL of 8 to 200 characters";

    public const string ValidSecretArn =
        "a secret ARN such as arn:aws:secretsmanager:us-east-1:123456789012:secret:service-account-Ab12Cd";

    public const string Subnets = "subnets";
    public const string UserSessions = "user sessions";
    public const string Characters = "characters";
    public const string Seconds = "seconds";

    // Actions in prompts
    public const string CreatePool = "Create WorkSpaces pool";
    public const string RegisterDirectory = "Register directory with WorkSpaces";
    public const string CreateDirectoryForPools = "Create WorkSpaces directory for pools";
    public const string CreateDirectoryForDesktops = "Create WorkSpaces directory for personal desktops";
    public const string DeregisterDirectory = "Deregister WorkSpaces directory and delete its settings";

    // Names of groups of settings
    public const string AccessProperties = "access properties";
    public const string CreationProperties = "creation properties";
    public const string SamlProperties = "SAML properties";
    public const string SelfServicePermissions = "self-service permissions";
    public const string StreamingProperties = "streaming properties";

    // Progress
    public const string Directories = "WorkSpaces directories";
    public const string BeRegistered = "be registered";
    public const string BeDeregistered = "be deregistered";

    // Reasons that follow a colon in an error message
    public const string NoReason = "the service returned no reason";

    public const string StillRegistered = "it is still REGISTERED. To deregister it, run Unregister-WksDirectory";

    // Problems with parameters
    public const string SubnetCount = "-SubnetId contains only one subnet. Specify two subnets in different Availability Zones, or none.";

    public const string DomainIncomplete =
        "-ActiveDirectoryDomainName and -ActiveDirectoryServiceAccountSecretArn must be specified together.";

    public const string EntraIncomplete = "-EntraTenantId and -EntraApplicationConfigSecretArn must be specified together.";

    public const string SetAndRemoved =
        "A value can't be set and removed at the same time. Specify only one of -UserAccessUrl and -RemoveUserAccessUrl, and only one of "
        + "-RelayStateParameterName and -RemoveRelayStateParameterName.";

    public const string PoolNeedsDescription = "A pool requires -Description.";

    public const string PoolNeedsBundle = "A pool requires -BundleId. To list the bundles, run Get-WksBundle.";

    public const string PoolNeedsDirectory =
        "A pool requires -DirectoryId. To list the directories for pools, run Get-WksDirectory -WorkspaceType POOLS.";

    public const string PoolNeedsSize = "A pool requires -DesiredUserSessions.";

    public static string IdentityTypeNeedsInstance(string identityType) =>
        $"-UserIdentityType {identityType} requires -IdcInstanceArn, the ARN of the IAM Identity Center instance.";

    // Errors
    public static string PoolNotCreated(string name, string problem) => $"The pool '{name}' can't be created. {problem}";

    public static string DirectoryNotRegistered(string directory, string problem) =>
        $"The directory '{directory}' can't be registered. {problem}";

    public static string DoesNotExist(string kind, string id) => $"The {kind} '{id}' doesn't exist.";

    public static string BundleNotAvailable(string bundle, string state) =>
        $"The bundle '{bundle}' is {state}. A pool requires a bundle that is {WorkspaceBundleStateValues.Available}.";

    public static string DirectoryOfOtherType(string directory, string type) =>
        $"The directory '{directory}' is of type {type}. A pool requires a directory of type {WorkspaceTypeValues.Pools}.";

    public static string DirectoryNotReady(string directory, string state) =>
        $"The directory '{directory}' is {state}. A pool requires a directory that is {WorkspaceDirectoryStateValues.Registered}.";

    public static string DirectoryHasPools(string directory, IEnumerable<string> pools) =>
        $"The directory '{directory}' can't be deregistered because it has these pools: {string.Join(", ", pools)}. To remove a pool, run "
        + "Remove-WksPool.";

    // Warnings
    public const string PoolsEnd =
        "AWS stopped offering WorkSpaces Pools to new customers on 2026-07-31 and ends the service on 2027-12-31. AWS recommends AppStream "
        + "2.0 (WorkSpaces Applications) instead. To create a fleet there, run New-ASFleet.";

    // Targets and actions in prompts
    public static string ChangeSettings(string group, IEnumerable<string> changes) => $"Change {group}: {string.Join(", ", changes)}";

    public static string DirectoryWithId(string directory, string? id) => $"{directory} ({id})";

    public static string DirectoryWithDetails(string id, IEnumerable<string> details) => $"{id} ({string.Join(", ", details)})";

    public static string DirectoryInSentence(string label) => $"{DirectoryKind} {label}";

    // Descriptions of resources in lists, tooltips, and progress bars
    public static string SessionsRunning(int actual, int desired) => $"{actual} of {desired} user sessions";

    public static string UserInPool(string? user, string? connectionState, string? pool) => $"{user}, {connectionState} in {pool}";

    public static string SessionInPool(string? connectionState, string? user, string? pool) => $"{connectionState}, {user} in {pool}";

    public static string InState(string? state) => $"it is {state}";
}
