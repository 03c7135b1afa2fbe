namespace RemoteSessions.Emulator.Settings;

/// <summary>The descriptions of the settings, which the standalone emulator shows with --help.</summary>
internal static partial class SettingMessages
{
    // Settings for Device Farm and for all services.
    public const string StoppedSessionResult = "The result of a Device Farm session that was stopped by a user or a time limit.";

    public const string ListFinishedSessions = "Specifies whether ListRemoteAccessSessions returns finished sessions.";

    public const string ActiveDeleteError =
        "The error for a request to delete an active session or a project that contains an active session.";

    public const string ConstraintErrorType =
        "Specifies whether an input that violates the service model causes the error defined by the service (Service) or by the API "
        + "framework (ValidationException).";

    public const string BadTokenErrorType =
        "Specifies whether an invalid page token causes the error defined by the service (Service) or by the API framework "
        + "(ValidationException).";

    public const string Throttle =
        "Specifies whether the documented rate limits of Device Farm and personal WorkSpaces apply. The emulator measures the rates in "
        + "real time, not in emulated time.";

    public const string IdleEnd = "Specifies whether a session ends after it has been idle for the time that IdleEndMinutes specifies.";

    public const string DriverWarmUp =
        "Specifies whether the driver endpoint returns HTTP 400 during the first minute after a session becomes RUNNING.";

    public const string IdleEndMinutes = "The number of emulated minutes without activity after which a session ends.";

    public const string IdleEndMinimumRealSeconds =
        "The minimum number of real seconds without activity before a session ends, regardless of the time scale.";

    public const string SessionMinutes = "The maximum duration of a session, in emulated minutes.";

    public const string MeteredSlots =
        "The number of metered sessions that can run at the same time. Additional sessions wait in the PENDING_CONCURRENCY state.";

    public const string PendingSeconds = "The number of seconds that a new session remains in the PENDING state.";

    public const string PreparingSeconds = "The number of seconds that a session remains in the PREPARING state.";

    public const string StoppingSeconds = "The number of seconds that a session remains in the STOPPING state.";

    public const string BusyDeviceSeconds = "The number of seconds that a session waits for a device whose availability is BUSY.";

    public const string QueueHours = "The number of emulated hours after which a waiting session ends with an error.";

    public const string ProcessingSeconds = "The number of seconds that an upload remains in the PROCESSING state.";

    public const string PageSize = "The number of items on each page of a list.";

    public const string StaleReads = "The number of read requests that still return the previous state after each change.";

    public const string SlowAnswerSeconds = "The number of real seconds by which the fault slowAnswer delays a response.";

    public const string LatencyMilliseconds =
        "The number of real milliseconds by which the emulator delays each request, to simulate a remote service.";

    public const string VideoKilobytes = "The size of each session's video, in kilobytes.";

    public const string MaximumUploadMegabytes = "The maximum size of an upload, in megabytes.";

    // Settings for AppStream.
    public const string StartAgainError =
        "The error for a request to start a fleet that isn't STOPPED. If the value is None, the request succeeds unless the fleet is "
        + "STOPPING.";

    public const string SecondFleetError =
        "The error for a request to associate a second fleet with a stack. If the value is Replace, the request succeeds, and the second "
        + "fleet replaces the first one.";

    public const string StreamingUrlError =
        "The error for a request to create a streaming URL if the fleet isn't RUNNING or isn't associated with the stack.";

    public const string UnknownPairAnswer =
        "The response to a DescribeSessions request if the stack or fleet doesn't exist, or if the fleet isn't associated with the stack.";

    public const string DisassociateInUse =
        "Specifies whether a fleet can be disassociated from a stack while users have sessions on that fleet and stack.";

    public const string DemoSessionsEnd = "Specifies whether the streaming sessions in the demo data time out and expire.";

    public const string AppStreamNotFoundStatus = "The HTTP status code for the AppStream error ResourceNotFoundException.";

    public const string FleetStartingSeconds = "The number of seconds that a fleet remains in the STARTING state.";

    public const string FleetStoppingSeconds = "The number of seconds that a fleet remains in the STOPPING state.";

    public const string FleetInstanceSeconds =
        "The number of seconds that each additional or replacement instance of a fleet takes to become available.";

    public const string ImageReplacementSeconds =
        "The number of seconds that an unused instance keeps the previous image after the image of a running fleet changes.";

    public const string StreamPendingSeconds =
        "The number of seconds that a session on an On-Demand or Elastic fleet remains in the PENDING state.";

    public const string ExpiredSessionSeconds =
        "The number of seconds that DescribeSessions continues to return a session after it becomes EXPIRED.";

    public const string FleetQuota = "The maximum number of fleets in a Region.";

    public const string StackQuota = "The maximum number of stacks in a Region.";

    public const string AppStreamSessions =
        "The number of sessions on load-fleet, an additional fleet in us-east-1. If the value is 0, this fleet doesn't exist.";

    public const string AppStreamFleets =
        "The number of fleets and stacks (load-0001 and so on) to add to each Region that contains demo data.";

    // Settings for WorkSpaces.
    public const string PoolsAccess =
        "Specifies whether CreateWorkspacesPool succeeds. If the value is Closed, the operation returns the error that AWS returns for "
        + "accounts that didn't use WorkSpaces Pools before AWS stopped accepting new customers.";

    public const string UnknownPoolId =
        "The response to a DescribeWorkspacesPools request that specifies the ID of a pool that doesn't exist.";

    public const string BusyPoolError =
        "The error for a request that isn't allowed while a pool is CREATING, UPDATING, STOPPING, or DELETING.";

    public const string StopStartingPool = "Specifies whether a pool in the STARTING state can be stopped.";

    public const string TerminateRunningPool = "Specifies whether a pool in the RUNNING or STARTING state can be terminated.";

    public const string PoolFailedStart =
        "Specifies whether a pool that fails to start remains in the STARTING state (Stays) or becomes STOPPED (Stops).";

    public const string PoolSessionTimeouts =
        "Specifies whether pool sessions end when they reach the maximum session duration or the disconnect timeout.";

    public const string WorkspacesDefaultRole = "Specifies whether the account contains the role that is required to register a directory.";

    public const string PoolCreatingSeconds = "The number of seconds that a new pool remains in the CREATING state.";

    public const string PoolStartingSeconds = "The number of seconds that a pool remains in the STARTING state.";

    public const string PoolStoppingSeconds = "The number of seconds that a pool remains in the STOPPING state.";

    public const string PoolUpdatingSeconds = "The number of seconds that a pool remains in the UPDATING state.";

    public const string PoolDeletingSeconds = "The number of seconds that a pool remains in the DELETING state.";

    public const string PoolSessionEndingSeconds = "The number of seconds that a pool session remains listed after it has been terminated.";

    public const string DirectoryRegisteringSeconds = "The number of seconds that a directory remains in the REGISTERING state.";

    public const string DirectoryDeregisteringSeconds = "The number of seconds that a directory remains in the DEREGISTERING state.";

    public const string DirectoryDeregisteredSeconds = "The number of seconds that a directory remains listed in the DEREGISTERED state.";

    public const string PoolQuota =
        "The maximum number of pools in a Region. The pools that the WorkSpacesPools setting adds don't count toward this quota.";

    public const string PoolUserSessionQuota =
        "The maximum total number of user sessions for each compute type in a Region. For graphics compute types, the maximum is always 0.";

    public const string DirectoryQuota = "The maximum number of registered directories in a Region.";

    public const string WorkSpacesPools = "The number of pools to add to each Region that contains demo data.";

    public const string WorkSpacesSessions = "The number of sessions in load-pool, an additional pool in us-east-1.";
}
