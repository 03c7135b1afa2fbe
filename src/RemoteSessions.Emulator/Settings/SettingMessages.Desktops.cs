namespace RemoteSessions.Emulator.Settings;

// The descriptions of the settings for personal WorkSpaces.
internal static partial class SettingMessages
{
    public const string DesktopRefusalCode =
        "The error code that FailedRequests contains if the state or running mode of a desktop doesn't allow the request.";

    public const string DesktopUnknownIdCode =
        "The error code that FailedRequests contains if a desktop doesn't exist. If the value is Silent, FailedRequests doesn't "
        + "include the desktop.";

    public const string DesktopMaintenanceCalls =
        "Specifies whether requests for a desktop in the ADMIN_MAINTENANCE state fail (Fail) or are ignored (Silent) without returning "
        + "an error.";

    public const string DesktopCreateVisible =
        "Specifies whether DescribeWorkspaces returns a new desktop immediately or only after 20 seconds.";

    public const string DesktopStoppedAddress =
        "Specifies whether DescribeWorkspaces returns the IP address, subnet, and computer name of a STOPPED desktop.";

    public const string DesktopStatusAbsent =
        "Specifies whether DescribeWorkspacesConnectionStatus omits new desktops and desktops that have an error code.";

    public const string DesktopLastToken =
        "Specifies whether NextToken is absent or an empty string on the last page of desktops or connection statuses.";

    public const string DesktopImpaired =
        "Specifies whether an IMPAIRED desktop accepts only the requests that AWS documents for this state (Literal) or the same requests "
        + "as an UNHEALTHY desktop (AsUnhealthy).";

    public const string DesktopRebootError = "Specifies whether a desktop in the ERROR state can be rebooted.";

    public const string DesktopModifySeveral =
        "Specifies whether a single ModifyWorkspaceProperties request can change several properties.";

    public const string DesktopModifyLimits =
        "Specifies whether a desktop can change to a larger volume or compute type only once every 6 hours, and to a smaller compute type "
        + "only once every 30 days.";

    public const string DesktopStoppedToAlwaysOn = "Specifies whether a STOPPED desktop starts when its running mode changes to ALWAYS_ON.";

    public const string DesktopAutoStop =
        "Specifies whether an AUTO_STOP desktop stops if no user has been connected for the auto-stop time. A desktop in the demo data "
        + "stops automatically only after a request has started it.";

    public const string DesktopMigration =
        "Specifies whether a migration succeeds (Succeeds) or fails without returning an error (FailsSilently).";

    public const string DesktopQuota =
        "The maximum number of desktops in a Region. The desktops that the WorkSpacesDesktops setting adds don't count toward this quota.";

    public const string DesktopPageSize =
        "The number of desktops or connection statuses on each page if the request doesn't specify a limit.";

    public const string DesktopStatusAgeSeconds = "The maximum age of a connection status, in seconds.";

    public const string DesktopCreatingSeconds = "The number of seconds that a new desktop remains in the PENDING state.";

    public const string DesktopStartingSeconds = "The number of seconds that a desktop remains in the STARTING state.";

    public const string DesktopStoppingSeconds = "The number of seconds that a desktop remains in the STOPPING state.";

    public const string DesktopRebootingSeconds = "The number of seconds that a desktop remains in the REBOOTING state.";

    public const string DesktopRebuildingSeconds = "The number of seconds that a desktop remains in the REBUILDING state.";

    public const string DesktopRestoringSeconds = "The number of seconds that a desktop remains in the RESTORING state.";

    public const string DesktopMigratingSeconds = "The number of seconds that the migration of a desktop takes.";

    public const string DesktopComputeChangeSeconds = "The number of seconds that a change to the compute type takes.";

    public const string DesktopVolumeChangeSeconds = "The number of seconds that a change to a volume takes.";

    public const string DesktopProtocolChangeSeconds = "The number of seconds that a change to the streaming protocol of a desktop takes.";

    public const string DesktopRunningModeChangeSeconds =
        "The number of seconds that a change to the running mode or the auto-stop time takes.";

    public const string DesktopTerminatingSeconds = "The number of seconds that a desktop remains in the TERMINATING state.";

    public const string DesktopTerminatedSeconds = "The number of seconds that a desktop remains listed in the TERMINATED state.";

    public const string WorkSpacesDesktops = "The number of desktops to add to each Region that contains demo data.";
}
