namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// The messages that the emulated WorkSpaces service returns. If AWS documents a message, the emulator uses the same wording.
/// </summary>
internal static class EmulatedWorkSpacesMessages
{
    // Error messages for all types of resources.
    public static string NotFound(string? id) => id is null ? "The resource could not be found." : $"The resource {id} could not be found.";

    public static string RegionNotSupported(string region) =>
        $"Credential should be scoped to a valid region, not '{region}'. Amazon WorkSpaces isn't available in that Region.";

    public static string PoolsNotSupported(string region) =>
        $"Amazon WorkSpaces Pools isn't available in '{region}', although Amazon WorkSpaces is.";

    public static string DuplicateTag(string? key) => $"The tag key {key} is specified more than once.";

    public static string ReservedTag(string? key) => $"The tag key {key} begins with 'aws:', which is reserved.";

    public static string TooManyTags(int maximum) => $"A resource can have at most {maximum} tags.";

    // Error messages about bundles and directories.
    public const string BundleIdsAndOwner = "BundleIds and Owner can't be combined. Specify one of them.";

    public const string IdsAndNames = "DirectoryIds and WorkspaceDirectoryNames can't be combined. Specify one of them.";

    public const string DefaultRoleNotFound =
        "The workspaces_DefaultRole role could not be found. Create it before you register a directory.";

    public const string DedicatedNotEnabled =
        "The account isn't enabled for Bring Your Own License, which is required for the tenancy DEDICATED.";

    public const string TwoSubnetsRequired =
        "A directory requires two subnets in separate Availability Zones that WorkSpaces supports.";

    public const string DirectoryQuota = "The number of directories exceeds the quota of the account in this Region.";

    public const string IdNotAllowedForPools =
        "For pools, WorkSpaces creates the directory. DirectoryId can't be specified with the type POOLS.";

    public const string DirectoryNotActive =
        "The specified directory is not in a valid state. Confirm that the directory has a status of Active, and try again.";

    public const string NewDirectoryParameters =
        "WorkspaceDirectoryName, WorkspaceDirectoryDescription, and UserIdentityType are required unless you specify a DirectoryId.";

    public const string DirectoryServiceNeedsId = "The user identity type AWS_DIRECTORY_SERVICE requires a DirectoryId.";

    public const string IdentityCenterParameters =
        "The user identity type AWS_IAM_IDENTITY_CENTER requires an IdcInstanceArn and is available only for personal WorkSpaces.";

    public const string FallbackNeedsEndpoints = "InternetFallbackProtocols requires access endpoints.";

    public const string SetAndDeleted = "A property can't be set and deleted in the same request.";

    public const string SamlNeedsUrl = "A user access URL is required while SAML is enabled.";

    public static string DirectoryHasDesktops(string id) =>
        $"The directory {id} has WorkSpaces. Terminate them before you deregister the directory.";

    public static string DirectoryState(string id, string? state) => $"The directory {id} is {state}.";

    public static string DirectoryMustBeRegistered(string id, string? state) =>
        $"The directory {id} is {state}. The directory must be REGISTERED for this action.";

    public static string DirectoryRegistered(string id) => $"The directory {id} is already registered.";

    public static string DirectoryNameExists(string? name) => $"A directory with the name {name} already exists.";

    public static string DirectoryHasPools(string id) =>
        $"The directory {id} has pools. Terminate them before you deregister the directory.";

    // The reasons why the registration of a directory fails.
    public const string RegistrationSubnetsFull = "The directory could not be registered because its subnets have no free IP addresses.";

    public static string DomainNotReachable(string domain) => $"The domain {domain} could not be reached.";

    // Error messages about pools and their sessions.
    public const string PoolQuota = "The number of pools exceeds the quota of the account in this Region.";

    public const string StartNeedsStopped = "Only a pool that is STOPPED can be started.";

    public const string StopNeedsRunning = "Only a pool that is RUNNING can be stopped.";

    public const string StopBeforeTermination = "Stop the pool before you terminate it.";

    public static string PoolState(string id, string state, string message) => $"The pool {id} is {state}. {message}";

    public static string PoolBusy(string id, string state) => $"The pool {id} is {state}. Try again in a moment.";

    public static string ChangeNeedsStopped(string member) => $"{member} can be changed only while the pool is STOPPED.";

    public static string PoolNameExists(string? name) => $"A pool with the name {name} already exists.";

    public static string PersonalDirectory(string id) => $"The directory {id} is for personal WorkSpaces, not for pools.";

    public static string StandbyBundle(string id) => $"The bundle {id} is a standby bundle, which can't be used for pools.";

    public static string BundleMustBeAvailable(string id, string? state) =>
        $"The bundle {id} is {state}. The bundle must be AVAILABLE for this action.";

    public static string SessionQuota(string? compute, string sessions, string quota) =>
        $"The pools with the compute type {compute} would have {sessions} user sessions, but the quota of the account is {quota}.";

    public static string TerminationInProgress(string session) => $"The session {session} is already being terminated.";

    // The reasons why a pool can't start.
    public const string BundleNotFound = "The bundle of the pool does not exist.";

    public const string DirectoryNotFound = "The directory of the pool does not exist.";

    public const string ImageNotFound = "The image of the pool's bundle does not exist.";

    public const string NoFreeAddresses = "A subnet of the pool's directory has no free IP addresses left.";

    public const string ProvisioningFailed = "The pool's instances could not be provisioned.";

    public const string StartFailed = "The pool could not be started.";

    // Error messages about state files.
    public static string InvalidState(string reason) => $"The WorkSpaces state isn't valid: {reason}";

    public static string IncompletePool(string id) => $"The list of sessions or errors for the pool {id} is missing from the file.";

    public static string StateWithoutEnd(string id, string state) =>
        $"The pool {id} is {state}, but the time at which this state ends is missing from the file.";

    public static string UpdateWithoutPreviousState(string id) =>
        $"The pool {id} is UPDATING, but its previous state is missing from the file.";

    public static string TagsWithoutResource(string id) =>
        $"The file contains tags for resource '{id}', but the resource itself is missing from the file.";
}
