namespace RemoteSessions.Emulator.Settings;

/// <summary>The meanings of the settings, by the name of the setting. The command line shows them.</summary>
internal static partial class SettingMessages
{
    // Settings of Device Farm and of all services.
    public const string StoppedSessionResult = "The result of a Device Farm session that a user or a time limit stopped.";

    public const string ListFinishedSessions = "Whether ListRemoteAccessSessions returns finished sessions.";

    public const string ActiveDeleteError = "The error for deleting a session or project that is still active.";

    public const string ConstraintErrorType =
        "The error for an input that violates the service model: Service for the error of the service, or ValidationException for "
        + "that of the API framework.";

    public const string BadTokenErrorType =
        "The error for an invalid page token: Service for the error of the service, or ValidationException.";

    public const string Throttle = "Whether the documented rate limits of Device Farm and of personal WorkSpaces apply, in real seconds.";

    public const string IdleEnd = "Whether a session ends when no call has used it for IdleEndMinutes.";

    public const string DriverWarmUp = "Whether the driver endpoint responds with HTTP 400 during the first minute of RUNNING.";

    public const string IdleEndMinutes = "The number of emulated minutes without activity after which a session ends.";

    public const string IdleEndMinimumRealSeconds =
        "The minimum number of real seconds without activity after which a session ends, at every time scale.";

    public const string SessionMinutes = "The number of emulated minutes from its start after which a session ends.";

    public const string MeteredSlots = "The number of metered sessions that can run at the same time. Others wait in PENDING_CONCURRENCY.";

    public const string PendingSeconds = "How long a new session is PENDING.";

    public const string PreparingSeconds = "How long a session is PREPARING.";

    public const string StoppingSeconds = "How long a session is STOPPING.";

    public const string BusyDeviceSeconds = "How long a session waits for a device whose availability is BUSY.";

    public const string QueueHours = "The number of emulated hours after which a waiting session ends with an error.";

    public const string ProcessingSeconds = "How long an upload is PROCESSING.";

    public const string PageSize = "The number of items on a page of a list.";

    public const string StaleReads = "The number of reads after each change that still return the previous state.";

    public const string SlowAnswerSeconds = "The number of real seconds by which the fault slowAnswer delays a response.";

    public const string LatencyMilliseconds =
        "The number of real milliseconds by which each call is delayed, to simulate a distant service.";

    public const string VideoKilobytes = "The size of the video of a session.";

    public const string MaximumUploadMegabytes = "The maximum size of an upload.";

    // Settings of AppStream.
    public const string StartAgainError = "The error for starting a fleet that is not STOPPED. With None, the call succeeds.";

    public const string SecondFleetError =
        "The error for associating a second fleet with a stack. With Replace, the second fleet replaces the first one.";

    public const string StreamingUrlError =
        "The error for creating a streaming URL if the fleet is not RUNNING or not associated with the stack.";

    public const string UnknownPairAnswer =
        "The response of DescribeSessions if the stack or the fleet does not exist, or if they are not associated.";

    public const string DisassociateInUse = "Whether a fleet can be disassociated from a stack that has sessions on it.";

    public const string DemoSessionsEnd = "Whether the streaming sessions of the demo data time out and expire.";

    public const string AppStreamNotFoundStatus = "The HTTP status code of AppStream's ResourceNotFoundException.";

    public const string FleetStartingSeconds = "How long a fleet is STARTING.";

    public const string FleetStoppingSeconds = "How long a fleet is STOPPING.";

    public const string FleetInstanceSeconds = "How long each additional or replacement instance of a fleet takes to become ready.";

    public const string ImageReplacementSeconds =
        "After the image of a running fleet changes, how long an unused instance keeps the previous image before it's replaced.";

    public const string StreamPendingSeconds = "How long a session of an On-Demand or Elastic fleet is PENDING.";

    public const string ExpiredSessionSeconds = "How long DescribeSessions still lists an EXPIRED session.";

    public const string FleetQuota = "The maximum number of fleets of an account in a Region.";

    public const string StackQuota = "The maximum number of stacks of an account in a Region.";

    public const string AppStreamSessions =
        "The number of sessions in the additional fleet load-fleet of us-east-1. With 0, the fleet does not exist.";

    public const string AppStreamFleets =
        "The number of additional fleets and stacks (load-0001 and so on) in each Region of the demo data.";

    // Settings of WorkSpaces.
    public const string PoolsAccess =
        "Whether CreateWorkspacesPool succeeds. With Closed, it fails as for accounts that didn't use WorkSpaces Pools before the "
        + "deadline.";

    public const string UnknownPoolId = "The response of DescribeWorkspacesPools to the ID of a pool that does not exist.";

    public const string BusyPoolError =
        "The error for a call that a pool does not allow while it is CREATING, UPDATING, STOPPING, or DELETING.";

    public const string StopStartingPool = "Whether a pool that is STARTING can be stopped.";

    public const string TerminateRunningPool = "Whether a pool that is RUNNING or STARTING can be terminated.";

    public const string PoolFailedStart = "Whether a pool that fails to start stays STARTING with its errors, or becomes STOPPED.";

    public const string PoolSessionTimeouts = "Whether pool sessions end at their expiration and disconnect timeouts.";

    public const string WorkspacesDefaultRole = "Whether the account has the role that is required to register a directory.";

    public const string PoolCreatingSeconds = "How long a pool is CREATING.";

    public const string PoolStartingSeconds = "How long a pool is STARTING.";

    public const string PoolStoppingSeconds = "How long a pool is STOPPING.";

    public const string PoolUpdatingSeconds = "How long a pool is UPDATING.";

    public const string PoolDeletingSeconds = "How long a pool is DELETING.";

    public const string PoolSessionEndingSeconds = "How long a terminated pool session is still listed.";

    public const string DirectoryRegisteringSeconds = "How long a directory is REGISTERING.";

    public const string DirectoryDeregisteringSeconds = "How long a directory is DEREGISTERING.";

    public const string DirectoryDeregisteredSeconds = "How long a directory is still listed as DEREGISTERED.";

    public const string PoolQuota = "The maximum number of pools of an account in a Region. The pools of WorkSpacesPools don't count.";

    public const string PoolUserSessionQuota =
        "The maximum number of user sessions of all pools with the same compute type in a Region. For graphics types, it is 0.";

    public const string DirectoryQuota = "The maximum number of registered directories of an account in a Region.";

    public const string WorkSpacesPools = "The number of additional pools in each Region of the demo data.";

    public const string WorkSpacesSessions = "The number of sessions in the additional pool load-pool in us-east-1.";
}
