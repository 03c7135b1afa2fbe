using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

// The settings of Amazon WorkSpaces.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] OfWorkSpaces =>
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
        Number(nameof(PoolCreatingSeconds), 60, 0, 3600, "How long a pool is CREATING."),
        Number(nameof(PoolStartingSeconds), 480, 0, 3600, "How long a pool is STARTING."),
        Number(nameof(PoolStoppingSeconds), 120, 0, 3600, "How long a pool is STOPPING."),
        Number(nameof(PoolUpdatingSeconds), 30, 0, 3600, "How long a pool is UPDATING."),
        Number(nameof(PoolDeletingSeconds), 60, 0, 3600, "How long a pool is DELETING."),
        Number(nameof(PoolSessionEndingSeconds), 20, 0, 3600, "How long a terminated pool session is still listed."),
        Number(nameof(DirectoryRegisteringSeconds), 60, 0, 3600, "How long a directory is REGISTERING."),
        Number(nameof(DirectoryDeregisteringSeconds), 60, 0, 3600, "How long a directory is DEREGISTERING."),
        Number(nameof(DirectoryDeregisteredSeconds), 5, 0, 3600, "How long a directory is DEREGISTERED before it is gone."),
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
    public TimeSpan PoolCreatingSeconds => Seconds(nameof(PoolCreatingSeconds));
    public TimeSpan PoolStartingSeconds => Seconds(nameof(PoolStartingSeconds));
    public TimeSpan PoolStoppingSeconds => Seconds(nameof(PoolStoppingSeconds));
    public TimeSpan PoolUpdatingSeconds => Seconds(nameof(PoolUpdatingSeconds));
    public TimeSpan PoolDeletingSeconds => Seconds(nameof(PoolDeletingSeconds));
    public TimeSpan PoolSessionEndingSeconds => Seconds(nameof(PoolSessionEndingSeconds));
    public TimeSpan DirectoryRegisteringSeconds => Seconds(nameof(DirectoryRegisteringSeconds));
    public TimeSpan DirectoryDeregisteringSeconds => Seconds(nameof(DirectoryDeregisteringSeconds));
    public TimeSpan DirectoryDeregisteredSeconds => Seconds(nameof(DirectoryDeregisteredSeconds));
    public int PoolQuota => Value(nameof(PoolQuota));
    public int PoolUserSessionQuota => Value(nameof(PoolUserSessionQuota));
    public int DirectoryQuota => Value(nameof(DirectoryQuota));
    public int WorkSpacesPools => Value(nameof(WorkSpacesPools));
    public int WorkSpacesSessions => Value(nameof(WorkSpacesSessions));
}
