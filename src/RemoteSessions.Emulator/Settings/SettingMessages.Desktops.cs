namespace RemoteSessions.Emulator.Settings;

// The meanings of the settings of personal WorkSpaces.
internal static partial class SettingMessages
{
    public const string DesktopRefusalCode =
        "The error code of an item in FailedRequests if the desktop doesn't allow the call in its state or running mode.";

    public const string DesktopUnknownIdCode =
        "The error code of an item in FailedRequests if the desktop doesn't exist. With Silent, there is no such item.";

    public const string DesktopMaintenanceCalls =
        "Whether calls for a desktop in ADMIN_MAINTENANCE fail. With Silent, they have no effect and return no error.";

    public const string DesktopCreateVisible = "Whether DescribeWorkspaces returns a new desktop at once or only after 20 seconds.";

    public const string DesktopStoppedAddress =
        "Whether DescribeWorkspaces returns the IP address, subnet, and computer name of a STOPPED desktop.";

    public const string DesktopStatusAbsent = "Whether DescribeWorkspacesConnectionStatus omits new desktops and desktops with an error.";

    public const string DesktopLastToken =
        "Whether NextToken is absent or an empty string on the last page of desktops or connection statuses.";

    public const string DesktopImpaired =
        "Whether an IMPAIRED desktop allows only the calls that AWS documents for this state, or the same calls as an UNHEALTHY desktop.";

    public const string DesktopRebootError = "Whether a desktop in ERROR can be rebooted.";

    public const string DesktopModifySeveral = "Whether one ModifyWorkspaceProperties request can change several properties.";

    public const string DesktopModifyLimits =
        "Whether volumes and compute types can be changed only once in 6 hours, and to a smaller compute type only once in 30 days.";

    public const string DesktopStoppedToAlwaysOn = "Whether a STOPPED desktop starts when its running mode changes to ALWAYS_ON.";

    public const string DesktopAutoStop =
        "Whether an AUTO_STOP desktop stops when no user has been connected for the auto-stop time. The desktops of the demo "
        + "data stop only after a call has started them.";

    public const string DesktopMigration = "Whether a migration succeeds, or fails without an error.";

    public const string DesktopQuota =
        "The maximum number of desktops of an account in a Region. The desktops of WorkSpacesDesktops don't count.";

    public const string DesktopPageSize =
        "The number of desktops or connection statuses on a page if the request doesn't specify a limit.";

    public const string DesktopStatusAgeSeconds = "The maximum age of a connection status.";

    public const string DesktopCreatingSeconds = "How long a desktop is PENDING.";

    public const string DesktopStartingSeconds = "How long a desktop is STARTING.";

    public const string DesktopStoppingSeconds = "How long a desktop is STOPPING.";

    public const string DesktopRebootingSeconds = "How long a desktop is REBOOTING.";

    public const string DesktopRebuildingSeconds = "How long a desktop is REBUILDING.";

    public const string DesktopRestoringSeconds = "How long a desktop is RESTORING.";

    public const string DesktopMigratingSeconds = "How long the migration of a desktop takes.";

    public const string DesktopComputeChangeSeconds = "How long a change of the compute type takes.";

    public const string DesktopVolumeChangeSeconds = "How long a change of a volume takes.";

    public const string DesktopProtocolChangeSeconds = "How long a change of the protocol takes.";

    public const string DesktopRunningModeChangeSeconds = "How long a change of the running mode or the auto-stop time takes.";

    public const string DesktopTerminatingSeconds = "How long a desktop is TERMINATING.";

    public const string DesktopTerminatedSeconds = "How long a desktop is still listed as TERMINATED.";

    public const string WorkSpacesDesktops = "The number of additional desktops in each Region of the demo data.";
}
