namespace RemoteSessions.Emulator.Settings;

// The settings of personal WorkSpaces, Amazon WorkSpaces' desktops.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] DesktopSettings =>
    [
        Choice(nameof(DesktopRefusalCode), "Code of an item in FailedRequests for a wrong state or running mode.",
            "OperationNotSupported.Workspace", "InvalidResourceState.Workspace"),
        Choice(nameof(DesktopUnknownIdCode), "Code of an item in FailedRequests for an unknown id; Silent reports no item.",
            "ResourceNotFound.Workspace", "Silent"),
        Choice(nameof(DesktopMaintenanceCalls), "Whether calls on a desktop in ADMIN_MAINTENANCE fail, or are ignored.", "Fail", "Silent"),
        Choice(nameof(DesktopCreateVisible), "When DescribeWorkspaces lists a new desktop: at once, or after 20 seconds.",
            "AtOnce", "AfterSeconds"),
        Choice(nameof(DesktopStoppedAddress), "Whether a STOPPED desktop shows its address, subnet, and computer name.", "Shown", "Hidden"),
        Choice(nameof(DesktopStatusAbsent), "Which desktops DescribeWorkspacesConnectionStatus leaves out.", "NewAndError", "Never"),
        Choice(nameof(DesktopLastToken), "NextToken on the last page of desktops and of connection statuses.", "Absent", "Empty"),
        Choice(nameof(DesktopImpaired), "Whether an IMPAIRED desktop accepts only what AWS lists, or what an UNHEALTHY one accepts.",
            "Literal", "AsUnhealthy"),
        Choice(nameof(DesktopRebootError), "Whether a desktop in ERROR can be rebooted.", "Refused", "Allowed"),
        Choice(nameof(DesktopModifySeveral), "Whether ModifyWorkspaceProperties takes several properties at once.", "Refused", "Allowed"),
        Choice(nameof(DesktopModifyLimits), "Whether volumes and compute types can change only every 6 hours, and every 30 days to a "
            + "smaller type.", "Off", "On"),
        Choice(nameof(DesktopStoppedToAlwaysOn), "Whether a STOPPED desktop that becomes ALWAYS_ON starts.", "Starts", "Stays"),
        Choice(nameof(DesktopAutoStop), "Whether an AUTO_STOP desktop stops after its time without a user. Those of the demo estate stop "
            + "only after a call has started them.", "On", "Off"),
        Choice(nameof(DesktopMigration), "How a migration ends.", "Succeeds", "FailsSilently"),
        Number(nameof(DesktopQuota), 200, 0, 100000, "Desktops of an account in a region; those of WorkSpacesDesktops do not count."),
        Number(nameof(DesktopPageSize), 25, 1, 25, "Desktops or connection statuses on a page of a list without a limit."),
        Number("DesktopStatusAgeSeconds", 120, 0, 300, "How old a connection status is at most."),
        Number("DesktopCreatingSeconds", 900, 0, 86400, "How long a desktop is PENDING."),
        Number("DesktopStartingSeconds", 75, 0, 3600, "How long a desktop is STARTING."),
        Number("DesktopStoppingSeconds", 60, 0, 3600, "How long a desktop is STOPPING."),
        Number("DesktopRebootingSeconds", 180, 0, 3600, "How long a desktop is REBOOTING."),
        Number("DesktopRebuildingSeconds", 1800, 0, 86400, "How long a desktop is REBUILDING."),
        Number("DesktopRestoringSeconds", 1800, 0, 86400, "How long a desktop is RESTORING."),
        Number("DesktopMigratingSeconds", 2400, 0, 86400, "How long the migration of a desktop takes."),
        Number("DesktopComputeChangeSeconds", 1200, 0, 86400, "How long a change of the compute type takes."),
        Number("DesktopVolumeChangeSeconds", 3600, 0, 86400, "How long a change of a volume takes."),
        Number("DesktopProtocolChangeSeconds", 600, 0, 86400, "How long a change of the protocol takes."),
        Number("DesktopRunningModeChangeSeconds", 20, 0, 3600, "How long a change of the running mode or its time takes."),
        Number("DesktopTerminatingSeconds", 300, 0, 3600, "How long a desktop is TERMINATING."),
        Number("DesktopTerminatedSeconds", 5, 0, 3600, "How long a desktop is TERMINATED before it is gone."),
        Number(nameof(WorkSpacesDesktops), 0, 0, 100000, "Further desktops in each region of the demo estate."),
    ];

    public string DesktopRefusalCode => _values[nameof(DesktopRefusalCode)];
    public string DesktopUnknownIdCode => _values[nameof(DesktopUnknownIdCode)];
    public bool DesktopMaintenanceCalls => _values[nameof(DesktopMaintenanceCalls)] == "Fail";
    public bool DesktopCreateVisible => _values[nameof(DesktopCreateVisible)] == "AtOnce";
    public bool DesktopStoppedAddress => _values[nameof(DesktopStoppedAddress)] == "Shown";
    public bool DesktopStatusAbsent => _values[nameof(DesktopStatusAbsent)] == "NewAndError";
    public string? DesktopLastToken => _values[nameof(DesktopLastToken)] == "Empty" ? string.Empty : null;
    public bool DesktopImpaired => _values[nameof(DesktopImpaired)] == "AsUnhealthy";
    public bool DesktopRebootError => _values[nameof(DesktopRebootError)] == "Allowed";
    public bool DesktopModifySeveral => _values[nameof(DesktopModifySeveral)] == "Allowed";
    public bool DesktopModifyLimits => _values[nameof(DesktopModifyLimits)] == "On";
    public bool DesktopStoppedToAlwaysOn => _values[nameof(DesktopStoppedToAlwaysOn)] == "Starts";
    public bool DesktopAutoStop => _values[nameof(DesktopAutoStop)] == "On";
    public bool DesktopMigration => _values[nameof(DesktopMigration)] == "Succeeds";
    public int DesktopQuota => Value(nameof(DesktopQuota));
    public int DesktopPageSize => Value(nameof(DesktopPageSize));
    public TimeSpan DesktopStatusAge => Seconds("DesktopStatusAgeSeconds");
    public TimeSpan DesktopCreatingDuration => Seconds("DesktopCreatingSeconds");
    public TimeSpan DesktopStartingDuration => Seconds("DesktopStartingSeconds");
    public TimeSpan DesktopStoppingDuration => Seconds("DesktopStoppingSeconds");
    public TimeSpan DesktopRebootingDuration => Seconds("DesktopRebootingSeconds");
    public TimeSpan DesktopRebuildingDuration => Seconds("DesktopRebuildingSeconds");
    public TimeSpan DesktopRestoringDuration => Seconds("DesktopRestoringSeconds");
    public TimeSpan DesktopMigratingDuration => Seconds("DesktopMigratingSeconds");
    public TimeSpan DesktopComputeChangeDuration => Seconds("DesktopComputeChangeSeconds");
    public TimeSpan DesktopVolumeChangeDuration => Seconds("DesktopVolumeChangeSeconds");
    public TimeSpan DesktopProtocolChangeDuration => Seconds("DesktopProtocolChangeSeconds");
    public TimeSpan DesktopRunningModeChangeDuration => Seconds("DesktopRunningModeChangeSeconds");
    public TimeSpan DesktopTerminatingDuration => Seconds("DesktopTerminatingSeconds");
    public TimeSpan DesktopTerminatedDuration => Seconds("DesktopTerminatedSeconds");
    public int WorkSpacesDesktops => Value(nameof(WorkSpacesDesktops));
}
