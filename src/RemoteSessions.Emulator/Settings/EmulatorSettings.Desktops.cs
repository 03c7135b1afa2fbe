namespace RemoteSessions.Emulator.Settings;

// The settings for personal WorkSpaces, which this project also calls desktops.
internal sealed partial class EmulatorSettings
{
    private static SettingDefinition[] DesktopSettings =>
    [
        Choice(nameof(DesktopRefusalCode), SettingMessages.DesktopRefusalCode,
            "OperationNotSupported.Workspace", "InvalidResourceState.Workspace"),
        Choice(nameof(DesktopUnknownIdCode), SettingMessages.DesktopUnknownIdCode, "ResourceNotFound.Workspace", "Silent"),
        Choice(nameof(DesktopMaintenanceCalls), SettingMessages.DesktopMaintenanceCalls, "Fail", "Silent"),
        Choice(nameof(DesktopCreateVisible), SettingMessages.DesktopCreateVisible, "AtOnce", "AfterSeconds"),
        Choice(nameof(DesktopStoppedAddress), SettingMessages.DesktopStoppedAddress, "Shown", "Hidden"),
        Choice(nameof(DesktopStatusAbsent), SettingMessages.DesktopStatusAbsent, "NewAndError", "Never"),
        Choice(nameof(DesktopLastToken), SettingMessages.DesktopLastToken, "Absent", "Empty"),
        Choice(nameof(DesktopImpaired), SettingMessages.DesktopImpaired, "Literal", "AsUnhealthy"),
        Choice(nameof(DesktopRebootError), SettingMessages.DesktopRebootError, "Refused", "Allowed"),
        Choice(nameof(DesktopModifySeveral), SettingMessages.DesktopModifySeveral, "Refused", "Allowed"),
        Choice(nameof(DesktopModifyLimits), SettingMessages.DesktopModifyLimits, "Off", "On"),
        Choice(nameof(DesktopStoppedToAlwaysOn), SettingMessages.DesktopStoppedToAlwaysOn, "Starts", "Stays"),
        Choice(nameof(DesktopAutoStop), SettingMessages.DesktopAutoStop, "On", "Off"),
        Choice(nameof(DesktopMigration), SettingMessages.DesktopMigration, "Succeeds", "FailsSilently"),
        Number(nameof(DesktopQuota), 200, 0, 100000, SettingMessages.DesktopQuota),
        Number(nameof(DesktopPageSize), 25, 1, 25, SettingMessages.DesktopPageSize),
        Number("DesktopStatusAgeSeconds", 120, 0, 300, SettingMessages.DesktopStatusAgeSeconds),
        Number("DesktopCreatingSeconds", 900, 0, 86400, SettingMessages.DesktopCreatingSeconds),
        Number("DesktopStartingSeconds", 75, 0, 3600, SettingMessages.DesktopStartingSeconds),
        Number("DesktopStoppingSeconds", 60, 0, 3600, SettingMessages.DesktopStoppingSeconds),
        Number("DesktopRebootingSeconds", 180, 0, 3600, SettingMessages.DesktopRebootingSeconds),
        Number("DesktopRebuildingSeconds", 1800, 0, 86400, SettingMessages.DesktopRebuildingSeconds),
        Number("DesktopRestoringSeconds", 1800, 0, 86400, SettingMessages.DesktopRestoringSeconds),
        Number("DesktopMigratingSeconds", 2400, 0, 86400, SettingMessages.DesktopMigratingSeconds),
        Number("DesktopComputeChangeSeconds", 1200, 0, 86400, SettingMessages.DesktopComputeChangeSeconds),
        Number("DesktopVolumeChangeSeconds", 3600, 0, 86400, SettingMessages.DesktopVolumeChangeSeconds),
        Number("DesktopProtocolChangeSeconds", 600, 0, 86400, SettingMessages.DesktopProtocolChangeSeconds),
        Number("DesktopRunningModeChangeSeconds", 20, 0, 3600, SettingMessages.DesktopRunningModeChangeSeconds),
        Number("DesktopTerminatingSeconds", 300, 0, 3600, SettingMessages.DesktopTerminatingSeconds),
        Number("DesktopTerminatedSeconds", 5, 0, 3600, SettingMessages.DesktopTerminatedSeconds),
        Number(nameof(WorkSpacesDesktops), 0, 0, 100000, SettingMessages.WorkSpacesDesktops),
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
