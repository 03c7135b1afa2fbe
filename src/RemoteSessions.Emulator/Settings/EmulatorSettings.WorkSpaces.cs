using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

// The settings of Amazon WorkSpaces.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] WorkSpacesSettings =>
    [
        Choice(nameof(PoolsAccess), "Closed refuses CreateWorkspacesPool, as for accounts that had no WorkSpaces Pools in time.",
            "Open", "Closed"),
        Choice(nameof(UnknownPoolId), "What DescribeWorkspacesPools answers to the id of a pool that is not there.",
            ServiceErrorTypes.ResourceNotFound, "EmptyList"),
        Choice(nameof(BusyPoolError), "Error on a call that a pool is too busy for: CREATING, UPDATING, STOPPING, DELETING.",
            ServiceErrorTypes.InvalidResourceState, ServiceErrorTypes.OperationInProgress),
        Choice(nameof(StopStartingPool), "Whether a pool that is STARTING can be stopped.", "Allowed", "Refused"),
        Choice(nameof(TerminateRunningPool), "Whether a pool that is RUNNING or STARTING can be terminated.", "Refused", "Allowed"),
        Choice(nameof(PoolFailedStart), "Whether a pool that fails to start stays STARTING with its errors, or becomes STOPPED.",
            "Stays", "Stops"),
        Choice(nameof(PoolSessionTimeouts), "Whether pool sessions end at their expiration and disconnect timeouts.", "Off", "On"),
        Choice(nameof(WorkspacesDefaultRole), "Whether the account has the role that registering a directory needs.",
            "Present", "Missing"),
        Number("PoolCreatingSeconds", 60, 0, 3600, "How long a pool is CREATING."),
        Number("PoolStartingSeconds", 480, 0, 3600, "How long a pool is STARTING."),
        Number("PoolStoppingSeconds", 120, 0, 3600, "How long a pool is STOPPING."),
        Number("PoolUpdatingSeconds", 30, 0, 3600, "How long a pool is UPDATING."),
        Number("PoolDeletingSeconds", 60, 0, 3600, "How long a pool is DELETING."),
        Number("PoolSessionEndingSeconds", 20, 0, 3600, "How long a terminated pool session is still listed."),
        Number("DirectoryRegisteringSeconds", 60, 0, 3600, "How long a directory is REGISTERING."),
        Number("DirectoryDeregisteringSeconds", 60, 0, 3600, "How long a directory is DEREGISTERING."),
        Number("DirectoryDeregisteredSeconds", 5, 0, 3600, "How long a directory is DEREGISTERED before it is gone."),
        Number(nameof(PoolQuota), 10, 0, 1000, "Pools of an account in a region; those of WorkSpacesPools do not count."),
        Number(nameof(PoolUserSessionQuota), 100, 0, 100000,
            "User sessions that the pools of one compute type can have in a region; graphics types have none."),
        Number(nameof(DirectoryQuota), 50, 0, 1000, "Registered directories of an account in a region."),
        Number(nameof(WorkSpacesPools), 0, 0, 1000, "Further pools in each region of the demo estate."),
        Number(nameof(WorkSpacesSessions), 0, 0, 100000, "Sessions in a further pool, load-pool, of the demo estate in us-east-1."),
    ];

    public bool PoolsAccess => _values[nameof(PoolsAccess)] == "Open";
    public string UnknownPoolId => _values[nameof(UnknownPoolId)];
    public string BusyPoolError => _values[nameof(BusyPoolError)];
    public bool StopStartingPool => _values[nameof(StopStartingPool)] == "Allowed";
    public bool TerminateRunningPool => _values[nameof(TerminateRunningPool)] == "Allowed";
    public string PoolFailedStart => _values[nameof(PoolFailedStart)];
    public bool PoolSessionTimeouts => _values[nameof(PoolSessionTimeouts)] == "On";
    public bool WorkspacesDefaultRole => _values[nameof(WorkspacesDefaultRole)] == "Present";
    public TimeSpan PoolCreatingDuration => Seconds("PoolCreatingSeconds");
    public TimeSpan PoolStartingDuration => Seconds("PoolStartingSeconds");
    public TimeSpan PoolStoppingDuration => Seconds("PoolStoppingSeconds");
    public TimeSpan PoolUpdatingDuration => Seconds("PoolUpdatingSeconds");
    public TimeSpan PoolDeletingDuration => Seconds("PoolDeletingSeconds");
    public TimeSpan PoolSessionEndingDuration => Seconds("PoolSessionEndingSeconds");
    public TimeSpan DirectoryRegisteringDuration => Seconds("DirectoryRegisteringSeconds");
    public TimeSpan DirectoryDeregisteringDuration => Seconds("DirectoryDeregisteringSeconds");
    public TimeSpan DirectoryDeregisteredDuration => Seconds("DirectoryDeregisteredSeconds");
    public int PoolQuota => Value(nameof(PoolQuota));
    public int PoolUserSessionQuota => Value(nameof(PoolUserSessionQuota));
    public int DirectoryQuota => Value(nameof(DirectoryQuota));
    public int WorkSpacesPools => Value(nameof(WorkSpacesPools));
    public int WorkSpacesSessions => Value(nameof(WorkSpacesSessions));
}
