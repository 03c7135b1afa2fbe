using System.Globalization;
using RemoteSessions.Abstractions;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <content>The messages of the commands that get, start, stop, restart, remove, and wait for desktops.</content>
internal static partial class DesktopMessages
{
    // The enumeration names that the warning about unknown values uses.
    public const string StateEnumeration = "state of a desktop";
    public const string RunningModeEnumeration = "running mode";
    public const string ConnectionStateEnumeration = "connection state";

    /// <summary>The target of the error that the command writes if it can't read the connection states.</summary>
    public const string Connections = "connection states";

    // Errors about parameters that can't be used together.
    public const string ConnectionSkipped =
        "The parameters -ConnectionState and -UnusedFor require the connection states, which -SkipConnection omits. Omit "
        + "-SkipConnection.";

    public const string NeverUsedAlone =
        "The parameter -IncludeNeverUsed adds desktops to those that -UnusedFor selects. Specify -UnusedFor, such as -UnusedFor 60d.";

    // The actions that the commands show in confirmation prompts.
    public const string StartAction = "Start WorkSpaces desktop";
    public const string RestartAction = "Restart WorkSpaces desktop, which disconnects its user";
    public const string RemoveAction = "Remove WorkSpaces desktop with all data on its volumes";
    public const string EnableMaintenanceAction = "Put WorkSpaces desktop into maintenance, so that its user can't sign in";
    public const string DisableMaintenanceAction = "End maintenance of WorkSpaces desktop";

    // Fragments of messages about waits, such as "Waiting for WorkSpaces desktops to stop".
    public const string Desktop = "WorkSpaces desktop";
    public const string Desktops = "WorkSpaces desktops";
    public const string BecomeAvailable = "become available";
    public const string BecomeStopped = "stop";
    public const string BecomeRemoved = "be removed";
    public const string RemovedGoal = "removed";
    public const string BecomeModified = "be modified";
    public const string ModifiedGoal = "modified";

    /// <summary>The reason why a wait for a desktop has failed.</summary>
    public static string InState(string? state) => $"it is {state}";

    /// <summary>
    /// Returns the text that identifies a desktop in the message that is shown if the desktop already has the requested settings.
    /// </summary>
    public static string Named(WksDesktop desktop) => $"{Desktop} {desktop.Key} ({desktop.Label})";

    /// <summary>The message about a desktop that doesn't need to be changed.</summary>
    public static string InStateAlready(WksDesktop desktop) =>
        $"{In(desktop)} Nothing was changed.";

    // Errors and warnings.
    public static string StartsByItself(WksDesktop desktop) =>
        $"The desktop {desktop.Key} ({desktop.Label}) has the running mode ALWAYS_ON, so AWS starts it automatically, and you can't start "
        + "it. If the desktop doesn't respond, run Restart-WksDesktop.";

    public static string NeverStops(WksDesktop desktop) =>
        $"The desktop {desktop.Key} ({desktop.Label}) has the running mode ALWAYS_ON, so it can't be stopped. To stop it, first "
        + "run Set-WksDesktop -RunningMode AUTO_STOP.";

    public static string ConnectedSkipped(WksDesktop desktop) =>
        $"The desktop {desktop.Key} wasn't stopped because its user {desktop.Label} is connected. To stop it anyway, specify "
        + "-IncludeConnected.";

    /// <summary>The error for a desktop whose connection state the service didn't return.</summary>
    public static ServiceError ConnectionUnknown(string id) => new(
        ErrorIds.ConnectionStateUnknown, $"AWS returned no connection state for the desktop {id}.");

    /// <summary>
    /// The error for a desktop that wasn't stopped. The error contains the reason why the connection state of the desktop isn't known.
    /// </summary>
    public static string NotStopped(string id, string reason) =>
        $"The desktop {id} wasn't stopped because its user may be connected: {reason.TrimEnd('.')}. To stop it anyway, specify "
        + "-IncludeConnected.";

    public static string StartNeedsState(WksDesktop desktop) => $"{In(desktop)} Only a desktop that is STOPPED can be started.";

    public static string StopNeedsState(WksDesktop desktop) =>
        $"{In(desktop)} Only a desktop in the state AVAILABLE, IMPAIRED, UNHEALTHY, or ERROR can be stopped.";

    public static string RestartNeedsState(WksDesktop desktop) => desktop.State == WorkspaceStateValues.Stopped
        ? $"{In(desktop)} A STOPPED desktop can't be restarted. To start it, run Start-WksDesktop."
        : $"{In(desktop)} Only a desktop in the state AVAILABLE, UNHEALTHY, or REBOOTING can be restarted.";

    public static string MaintenanceNeedsState(WksDesktop desktop) => desktop.State == WorkspaceStateValues.Stopped
        ? $"{In(desktop)} Maintenance can start only if the desktop is AVAILABLE. To start the desktop, run Start-WksDesktop -Wait."
        : $"{In(desktop)} Maintenance can start only if the desktop is AVAILABLE.";

    /// <summary>The action that Stop-WksDesktop shows in confirmation prompts. Some desktops can't hibernate.</summary>
    public static string StopAction(WksDesktop? desktop) => IsHibernating(desktop)
        ? "Stop WorkSpaces desktop"
        : "Stop WorkSpaces desktop (it can't hibernate, so unsaved work is lost)";

    /// <summary>
    /// Describes a desktop in confirmation prompts and in the output of -WhatIf, so that users don't change the wrong desktop.
    /// </summary>
    /// <param name="desktop">The desktop.</param>
    /// <param name="unread">The reason why the connection status couldn't be read, or null.</param>
    public static string About(WksDesktop desktop, string? unread = null) => $"{desktop.Key} ({desktop.Label}, {desktop.State}, "
        + $"{(unread is null ? LastUse(desktop) : $"the last use couldn't be determined: {unread.TrimEnd('.')}")})";

    /// <summary>Describes when a desktop was last used, and how long ago that was according to the service's clock.</summary>
    public static string LastUse(WksDesktop desktop) => desktop switch
    {
        { IsConnected: true } => "the user is connected",
        { LastKnownUserConnectionTimestamp: { } used } => string.Create(
            CultureInfo.InvariantCulture, $"last used {used:yyyy-MM-dd HH:mm}, {Ago(desktop.ReadAt.LocalDateTime - used)}"),
        { ConnectionState: not null } => "never used",
        _ => "last use unknown",
    };

    private static string In(WksDesktop desktop) => $"The desktop {desktop.Key} ({desktop.Label}) is {desktop.State}.";

    // According to the AWS documentation, standby desktops and desktops with the following compute types can't hibernate.
    private static bool IsHibernating(WksDesktop? desktop) => desktop is not { IsStandby: true }
        && desktop?.ComputeTypeName?.StartsWith("GRAPHICS", StringComparison.Ordinal) != true
        && desktop?.ComputeTypeName is not (ComputeValues.Generalpurpose4xlarge or ComputeValues.Generalpurpose8xlarge);

    private static string Ago(TimeSpan time) => time switch
    {
        { TotalDays: >= 1 } => Counted((int)time.TotalDays, "day"),
        { TotalHours: >= 1 } => Counted((int)time.TotalHours, "hour"),
        _ => Counted(Math.Max((int)time.TotalMinutes, 0), "minute"),
    };

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")} ago");
}
