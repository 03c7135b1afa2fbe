namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>
/// The emulator's messages about personal WorkSpaces. If AWS documents a message, the emulator uses the same wording.
/// </summary>
internal static class EmulatedDesktopMessages
{
    // Error messages about lists.
    public const string UserNameNeedsDirectory = "The DirectoryId parameter is required when UserName is used.";

    public const string TooManyFilters =
        "An invalid number of parameters provided with DescribeWorkspaces. Only one of the following are allowed to be specified: "
        + "BundleId, DirectoryId, WorkSpaceIds, Filters.";

    // Error messages about new desktops.
    public const string CreationFailed = "The WorkSpace could not be created.";

    public const string Quota = "The number of WorkSpaces exceeds the quota of the account in this Region.";

    public const string DirectoryNotFound = "The specified directory could not be found in the specified region.";

    public const string DirectoryNotForDesktops = "The directory must be REGISTERED and must be for personal WorkSpaces.";

    public const string UserNotFound = "The specified user could not be found in the directory.";

    public const string BundleNotFound = "The specified bundle could not be found in the specified region.";

    public const string BundleNotUsable = "The bundle must be AVAILABLE and of the type REGULAR.";

    public const string UserHasDesktop = "A WorkSpace already exists for the specified user.";

    public const string NameRequired = "WorkspaceName is required for a WorkSpace without a user.";

    // Error messages about calls that AWS doesn't allow for a desktop.
    public const string ItemFailed = "The request could not be processed.";

    public const string StartNeedsRunningMode =
        "Only a WorkSpace with the running mode AUTO_STOP or MANUAL can be started. The running mode of this WorkSpace is ALWAYS_ON.";

    public const string StartNeedsStopped = "Only a WorkSpace that is STOPPED can be started.";

    public const string StartDuringChange = "A WorkSpace can't be started while one of its volumes is being changed.";

    public const string StopNeedsRunningMode =
        "Only a WorkSpace with the running mode AUTO_STOP or MANUAL can be stopped. The running mode of this WorkSpace is ALWAYS_ON.";

    public const string StopNeedsState = "Only a WorkSpace in the state AVAILABLE, IMPAIRED, UNHEALTHY, or ERROR can be stopped.";

    public const string RebootNeedsState =
        "Only a WorkSpace that is AVAILABLE or UNHEALTHY, or that has been REBOOTING for over 20 minutes, can be rebooted.";

    public const string RebuildStandby = "A standby WorkSpace can't be rebuilt.";

    public const string RebuildNeedsState =
        "Only a WorkSpace in the state AVAILABLE, ERROR, UNHEALTHY, STOPPED, or REBOOTING can be rebuilt.";

    public const string RebuildNeedsSnapshot = "The WorkSpace has no snapshot of the user volume.";

    public const string RestoreStandby = "A standby WorkSpace can't be restored.";

    public const string RestoreNeedsState = "Only a WorkSpace in the state AVAILABLE, ERROR, UNHEALTHY, or STOPPED can be restored.";

    public const string RestoreNeedsSnapshots = "The WorkSpace doesn't have snapshots of both volumes.";

    public const string TerminateSuspended = "A WorkSpace that is SUSPENDED can't be terminated.";

    public static string NotFound(string id) => $"The WorkSpace {id} could not be found.";

    public static string State(string id, string state, string message) => $"The WorkSpace {id} is {state}. {message}";

    public static string StateNeeded(string id, string state, string needed, string target) =>
        $"The WorkSpace {id} is {state}. Only a WorkSpace that is {needed} can become {target}.";

    // Error messages about migrations.
    public static string MigrationInProgress(string id) => $"The WorkSpace {id} is already being migrated.";

    public static string MigrateStandby(string id) => $"The WorkSpace {id} is a standby WorkSpace, which can't be migrated.";

    public static string MigrateNeedsState(string id, string state) =>
        $"The WorkSpace {id} is {state}. Only a WorkSpace in the state AVAILABLE, STOPPED, or ERROR can be migrated.";

    public static string MigrateToSameBundle(string id, string? bundle) =>
        $"The WorkSpace {id} already uses the bundle {bundle}. Rebuild it instead.";

    public static string BundleMustBeAvailable(string? id, string? state) =>
        $"The bundle {id} is {state}. The bundle must be AVAILABLE for this action.";

    public static string MigrateNeedsSnapshot(string id) => $"The WorkSpace {id} has no snapshot of the user volume.";

    // Error messages about changes.
    public const string NoProperty = "The request doesn't specify any property.";

    public const string OnePropertyAtATime = "Only one property of a WorkSpace can be modified at a time.";

    public const string ModificationInProgress =
        "The properties of this WorkSpace are currently under modification. Please try again in a moment.";

    public const string GraphicsProtocol = "The protocol of a graphics WorkSpace can't be changed.";

    public const string AutoStopTimeout = "RunningModeAutoStopTimeoutInMinutes must be from 60 to 2880, in steps of 60.";

    public const string VolumeTooSmall = "The size of a volume can't be reduced.";

    public static string ModifyStandby(string id) => $"The WorkSpace {id} is a standby WorkSpace, which can't be modified.";

    public static string ModifyNeedsState(string id, string state) =>
        $"The WorkSpace {id} is {state}. Only a WorkSpace that is AVAILABLE or STOPPED can be modified.";

    public static string ProtocolNeedsState(string id, string state) =>
        $"The WorkSpace {id} is {state}. The protocol can be changed only while the WorkSpace is AVAILABLE.";

    public static string AutoStopNotApplicable(string? mode) =>
        $"RunningModeAutoStopTimeoutInMinutes is not applicable for WorkSpace with running mode set to {mode}.";

    public static string Volumes(string root, string user) =>
        $"A WorkSpace can't have a root volume of {root} GiB and a user volume of {user} GiB.";

    public static string ComputeType(string from, string to) => $"The compute type can't be changed from {from} to {to}.";

    public static string ComputeTypeNeedsVolumes(string compute) =>
        $"The compute type {compute} requires a root volume of at least 175 GiB and a user volume of at least 100 GiB.";

    public static string ChangedRecently(string id, string hours) =>
        $"This property of the WorkSpace {id} can be changed only once in {hours} hours.";

    public static string NoStandby(string id) => $"The WorkSpace {id} has no standby WorkSpace.";

    // Error messages about state files.
    public const string NoList = "The list of desktops is empty.";

    public static string InvalidList(string reason) => $"The list of desktops isn't valid: {reason}";

    public static string Incomplete(string id) =>
        $"The file doesn't contain the properties of the desktop {id}, or the WorkspaceId in these properties isn't {id}.";

    public static string StateWithoutEnd(string id, string state) =>
        $"The desktop {id} is {state}, but the time at which this state ends is missing from the file.";
}
