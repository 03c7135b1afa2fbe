using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Settings;

// The settings for Amazon WorkSpaces.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] WorkSpacesSettings =>
    [
        Choice(nameof(PoolsAccess), SettingMessages.PoolsAccess,
            "Open", "Closed"),
        Choice(nameof(UnknownPoolId), SettingMessages.UnknownPoolId,
            ServiceErrorTypes.ResourceNotFound, "EmptyList"),
        Choice(nameof(BusyPoolError), SettingMessages.BusyPoolError,
            ServiceErrorTypes.InvalidResourceState, ServiceErrorTypes.OperationInProgress),
        Choice(nameof(StopStartingPool), SettingMessages.StopStartingPool, "Allowed", "Refused"),
        Choice(nameof(TerminateRunningPool), SettingMessages.TerminateRunningPool, "Refused", "Allowed"),
        Choice(nameof(PoolFailedStart), SettingMessages.PoolFailedStart,
            "Stays", "Stops"),
        Choice(nameof(PoolSessionTimeouts), SettingMessages.PoolSessionTimeouts, "Off", "On"),
        Choice(nameof(WorkspacesDefaultRole), SettingMessages.WorkspacesDefaultRole,
            "Present", "Missing"),
        Number("PoolCreatingSeconds", 60, 0, 3600, SettingMessages.PoolCreatingSeconds),
        Number("PoolStartingSeconds", 480, 0, 3600, SettingMessages.PoolStartingSeconds),
        Number("PoolStoppingSeconds", 120, 0, 3600, SettingMessages.PoolStoppingSeconds),
        Number("PoolUpdatingSeconds", 30, 0, 3600, SettingMessages.PoolUpdatingSeconds),
        Number("PoolDeletingSeconds", 60, 0, 3600, SettingMessages.PoolDeletingSeconds),
        Number("PoolSessionEndingSeconds", 20, 0, 3600, SettingMessages.PoolSessionEndingSeconds),
        Number("DirectoryRegisteringSeconds", 60, 0, 3600, SettingMessages.DirectoryRegisteringSeconds),
        Number("DirectoryDeregisteringSeconds", 60, 0, 3600, SettingMessages.DirectoryDeregisteringSeconds),
        Number("DirectoryDeregisteredSeconds", 5, 0, 3600, SettingMessages.DirectoryDeregisteredSeconds),
        Number(nameof(PoolQuota), 10, 0, 1000, SettingMessages.PoolQuota),
        Number(nameof(PoolUserSessionQuota), 100, 0, 100000, SettingMessages.PoolUserSessionQuota),
        Number(nameof(DirectoryQuota), 50, 0, 1000, SettingMessages.DirectoryQuota),
        Number(nameof(WorkSpacesPools), 0, 0, 1000, SettingMessages.WorkSpacesPools),
        Number(nameof(WorkSpacesSessions), 0, 0, 100000, SettingMessages.WorkSpacesSessions),
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
