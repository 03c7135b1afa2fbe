using System.Globalization;

namespace RemoteSessions.WorkSpaces.Desktops;

/// <content>The messages of the commands that create, change, rebuild, restore, and migrate desktops.</content>
internal static partial class DesktopMessages
{
    // The enumeration names that the warning about unknown values uses.
    public const string ComputeTypeEnumeration = "compute type";
    public const string ProtocolEnumeration = "protocol";

    // New desktops

    /// <summary>The action that New-WksDesktop shows in confirmation prompts.</summary>
    public static string Create(string bundle, string directory) =>
        $"Create WorkSpaces desktop from bundle '{bundle}' in directory '{directory}'";

    public static string MissingSetting(string setting, string listCommand) =>
        $"A new desktop requires {setting}. To list the valid values, run {listCommand}.";

    public const string MissingUser = "A new desktop requires a user. Specify -UserName, or add the column UserName to the row.";

    public static string DuplicateUser(string user, string directory) =>
        $"The input contains the user '{user}' in the directory '{directory}' more than once, but a user can have only one desktop in "
        + "a directory. This row was ignored.";

    public static string DirectoryForPools(string directory) =>
        $"The directory '{directory}' is for WorkSpaces Pools. Specify a directory for personal desktops.";

    public static string NotReady(string what, string name, string state, string needed) =>
        $"The {what} '{name}' is {state}. Specify a {what} that is {needed}.";

    public static string StandbyBundle(string bundle) =>
        $"The bundle '{bundle}' is only for standby desktops. Specify a bundle of the type REGULAR.";

    public const string WorkspaceNameWithUser =
        "-WorkspaceName can't be specified for a desktop that is assigned to a user. Omit -WorkspaceName, or don't specify or pipe a user.";

    /// <summary>Describes the valid values of WorkspaceName, the name of a desktop that isn't assigned to a user.</summary>
    public const string WorkspaceNameForm = "2 to 64 letters, digits, and _ . - ( ), beginning with a letter, digit, _ ( or )";

    public const string KeyWithoutVolume =
        "An encryption key was specified without a volume to encrypt. Specify -RootVolumeEncryptionEnabled or "
        + "-UserVolumeEncryptionEnabled.";

    public static string SameName(string kind, string name, IEnumerable<string> ids) =>
        $"Several resources of the type {kind} are named '{name}'. Specify one of their IDs: {string.Join(", ", ids)}.";

    public static string UserHasDesktop(string user, string directory, string id) =>
        $"The user '{user}' in the directory '{directory}' already has the desktop '{id}'. A user can have only one desktop in a "
        + "directory.";

    // Settings

    public static string TimeoutStep(int minutes) => string.Create(
        CultureInfo.InvariantCulture, $"The auto-stop time can't be {minutes} minutes. Specify a multiple of 60.");

    public static string TimeoutNeedsAutoStop(string mode) =>
        $"An auto-stop time requires the running mode AUTO_STOP, but the running mode is {mode}. Specify -RunningMode AUTO_STOP, or omit "
        + "the auto-stop time.";

    public static string TimeoutNeedsAutoStop(string desktop, string mode) =>
        $"An auto-stop time requires the running mode AUTO_STOP, but the running mode of the desktop '{desktop}' is {mode}. Specify "
        + "-RunningMode AUTO_STOP, or omit the auto-stop time.";

    public static string TimeoutNeedsMode(string mode) =>
        $"An auto-stop time requires the running mode AUTO_STOP, but the default running mode of a new desktop is {mode}. Specify "
        + "-RunningMode AUTO_STOP.";

    public static string VolumePair(int root, int user, bool graphics) => string.Create(
        CultureInfo.InvariantCulture,
        $"A desktop can't have a root volume of {root} GiB and a user volume of {user} GiB. ")
        + (graphics
            ? "The size of each volume must be 100 to 2000 GiB."
            : "If the root volume has 80 GiB, the user volume must have 10, 50, or 100 GiB. If the root volume has 175 to 2000 GiB, the "
                + "user volume must have 100 to 2000 GiB.");

    public static string VolumeSmaller(string desktop, int oldRoot, int oldUser, int root, int user) => string.Create(
        CultureInfo.InvariantCulture,
        $"The volumes of the desktop '{desktop}' can't be reduced from {oldRoot} and {oldUser} GiB (root and user volume) to {root} "
            + $"and {user} GiB. Specify sizes that aren't smaller than the current sizes.");

    public static string ComputeFamily(string desktop, string from, string to, IEnumerable<string> family) =>
        $"The desktop '{desktop}' can't change from {from} to {to}. AWS can change desktops only between the following compute types: "
        + $"{string.Join(", ", family)}. To use a different type, migrate the desktop to another bundle with Move-WksDesktop.";

    public static string ComputeNeedsVolumes(string to, int root, int user) => string.Create(
        CultureInfo.InvariantCulture,
        $"The compute type {to} requires volumes of at least 175 GiB (root) and 100 GiB (user), but the volumes have {root} and ")
        + string.Create(CultureInfo.InvariantCulture, $"{user} GiB. Also specify -RootVolumeSizeGib and -UserVolumeSizeGib.");

    public static string GraphicsProtocol(string desktop, string compute) =>
        $"The desktop '{desktop}' has the compute type {compute}. AWS can't change the protocol of graphics desktops.";

    public static string StandbyNotChanged(string desktop, string? primaryId, string? primaryRegion) =>
        $"The desktop '{desktop}' is a standby desktop, which can't be changed. Change its primary desktop '{primaryId}' in "
        + $"{primaryRegion} instead.";

    public static string ChangeInProgress(string desktop, string changes) =>
        $"The desktop '{desktop}' is already being changed{(changes.Length == 0 ? "" : $" ({changes})")}. To wait for the end of the "
        + "change, run Wait-WksDesktop -For Modified.";

    public static string ChangeNeedsState(string desktop, string state) =>
        $"The desktop '{desktop}' is {state}. Only a desktop that is AVAILABLE or STOPPED can be changed.";

    public static string ProtocolNeedsAvailable(string desktop) =>
        $"The desktop '{desktop}' is STOPPED. AWS can change the protocol only while a desktop is AVAILABLE. To start it, run "
        + "Start-WksDesktop -Wait.";

    /// <summary>The action that Set-WksDesktop shows in confirmation prompts.</summary>
    public static string Change(string changes, bool reboots, string? users) => (reboots, users) switch
    {
        (false, _) => $"Change WorkSpaces desktop: {changes}",
        (_, null) => $"Change and reboot WorkSpaces desktop: {changes}",
        _ => $"Change and reboot WorkSpaces desktop ({users}): {changes}",
    };

    public static string ChangeQuestion(string desktop, string place, string changes, string users) =>
        $"This change reboots the desktop '{desktop}'{place} ({users}): {changes}. Continue?";

    public static string Disconnected(string user) => $"user '{user}' is connected and will be disconnected";

    public static string MayDisconnect(string reason) =>
        $"it couldn't be determined whether the user is connected: {reason.TrimEnd('.')}";

    public static string DifferentSettings(string desktop) =>
        $"The input contains the desktop '{desktop}' several times with different settings. Nothing was changed. Specify each desktop "
        + "once.";

    public static string StepPending(string attribute, string? value) => $"{attribute} is '{value}'";

    public static string StepFailed(string attribute, string value) =>
        $"AWS reports that the change of {attribute} to '{value}' failed";

    public static string StepInterrupted(string state, string? reason) =>
        $"it is {state}{(string.IsNullOrEmpty(reason) ? "" : $": {reason.TrimEnd('.')}")}";

    /// <summary>The sentence that lists the properties that the command changed before an error occurred.</summary>
    public static string StepsDone(IEnumerable<string> done) => $"Before this error, the command set {string.Join(", ", done)}.";

    // Waits

    public const string ReadyGoal = "AVAILABLE";
    public const string ChangedGoal = "changed";
    public const string ChangedChange = "change";
    public const string RebuiltChange = "be rebuilt";
    public const string RestoredChange = "be restored";
    public const string MigratedChange = "be migrated";

    // Rebuild and restore

    public static string RebuildNeedsState(string desktop, string state) =>
        $"The desktop '{desktop}' is {state}. Only a desktop in the state AVAILABLE, STOPPED, UNHEALTHY, ERROR, or REBOOTING "
        + "can be rebuilt.";

    public static string RestoreNeedsState(string desktop, string state) =>
        $"The desktop '{desktop}' is {state}. Only a desktop in the state AVAILABLE, STOPPED, UNHEALTHY, or ERROR can be restored.";

    public static string NoRebuildSnapshot(string desktop) =>
        $"The desktop '{desktop}' has no snapshot of the user volume, so it can't be rebuilt. AWS takes the first snapshot within "
        + "a few hours after it creates a desktop. To see the snapshots, run Get-WksDesktopSnapshot.";

    public static string NoRestoreSnapshot(string desktop) =>
        $"The desktop '{desktop}' has no snapshot of both volumes, so it can't be restored. AWS takes these snapshots every 12 hours "
        + "while a desktop is healthy. To see the snapshots, run Get-WksDesktopSnapshot.";

    public static string StandbyNotRebuilt(string desktop) =>
        $"The desktop '{desktop}' is a standby desktop, which can't be rebuilt. Rebuild its primary desktop instead.";

    public static string StandbyNotRestored(string desktop) =>
        $"The desktop '{desktop}' is a standby desktop, which can't be restored. Restore its primary desktop instead.";

    public static string StandbyNotMigrated(string desktop) =>
        $"The desktop '{desktop}' is a standby desktop, which can't be migrated. Migrate its primary desktop instead.";

    /// <summary>The action that the confirmation prompt of Reset-WksDesktop shows.</summary>
    public static string Rebuild(string snapshot) =>
        $"Rebuild WorkSpaces desktop: replace the root volume with the image of the bundle, which deletes the installed programs, and "
        + $"restore the user volume from {snapshot}";

    /// <summary>The action that the confirmation prompt of Restore-WksDesktop shows.</summary>
    public static string Restore(string snapshot) => $"Restore WorkSpaces desktop: restore both volumes from {snapshot}";

    /// <summary>
    /// Describes the snapshot from which AWS would rebuild, restore, or migrate a desktop, and the data that would be lost.
    /// </summary>
    public static string SnapshotOf(DateTime time, TimeSpan age) => string.Create(
        CultureInfo.InvariantCulture,
        $"the snapshot from {time:yyyy-MM-dd HH:mm} (everything that was saved in the {Age(age)} since then is deleted)");

    public const string SnapshotUnknown = "the newest snapshot (everything that was saved since then is deleted)";

    public static string SnapshotHidden(string reason) =>
        "the newest snapshot (everything that was saved since then is deleted; the time of the snapshot couldn't be read: "
        + $"{reason.TrimEnd('.')})";

    /// <summary>Returns a time span as text, in the largest suitable unit.</summary>
    public static string Age(TimeSpan age)
    {
        var (count, unit) = age switch
        {
            { TotalDays: >= 2 } => ((int)age.TotalDays, "day"),
            { TotalHours: >= 1 } => ((int)age.TotalHours, "hour"),
            _ => (Math.Max(0, (int)age.TotalMinutes), "minute"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
    }

    // Migration

    /// <summary>The action that Move-WksDesktop shows in confirmation prompts.</summary>
    public static string Migrate(string bundle, string snapshot) =>
        $"Migrate WorkSpaces desktop to bundle '{bundle}': create a new desktop with a new ID and with the user volume from {snapshot}, "
        + "and delete this desktop with its root volume";

    public static string MigrateNeedsState(string desktop, string state) =>
        $"The desktop '{desktop}' is {state}. Only a desktop in the state AVAILABLE, STOPPED, or ERROR can be migrated.";

    public static string MigrateSameBundle(string desktop, string bundle) =>
        $"The desktop '{desktop}' was already created from bundle '{bundle}'. To rebuild it from that bundle, run Reset-WksDesktop.";

    public static string NoMigrateSnapshot(string desktop) =>
        $"The desktop '{desktop}' has no snapshot of the user volume, so it can't be migrated. AWS takes the first snapshot within "
        + "a few hours after it creates a desktop. To see the snapshots, run Get-WksDesktopSnapshot.";

    public static string MigrationPending(string? sourceState) => $"the old desktop is {sourceState ?? "deleted"}";

    public static string MigrationError(string id, string? reason) =>
        $"the state of the new desktop '{id}' is ERROR{(string.IsNullOrEmpty(reason) ? "" : $": {reason.TrimEnd('.')}")}";

    public static string MigrationFailed(string sourceId, string state, string? bundle) =>
        $"AWS deleted the new desktop without giving a reason, and the old desktop '{sourceId}' is {state} with bundle '{bundle}' again";

    /// <summary>The sentence that adds the ID of the new desktop to an error about a migration.</summary>
    public static string NewDesktop(string id) => $"The ID of the new desktop was '{id}'.";

    public const string MigrationLost = "neither the old nor the new desktop exists";
}
