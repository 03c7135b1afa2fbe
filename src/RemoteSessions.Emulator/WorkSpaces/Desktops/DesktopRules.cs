using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Which call a desktop accepts in which state.</summary>
internal sealed class DesktopRules(EmulatorSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan StuckReboot = TimeSpan.FromMinutes(20);

    public static string? StartProblem(EmulatedDesktop desktop) => desktop switch
    {
        { Properties.RunningMode: RunningModeValues.AlwaysOn } => "Only a WorkSpace with the running mode AUTO_STOP or MANUAL can be "
            + "started; the running mode of this one is ALWAYS_ON.",
        { State: not WorkspaceStateValues.Stopped } => "Only a WorkSpace that is STOPPED can be started.",
        { IsChanging: true } => "It can't be started while a volume is being changed.",
        _ => null,
    };

    public static string? StopProblem(EmulatedDesktop desktop) => desktop switch
    {
        { Properties.RunningMode: RunningModeValues.AlwaysOn } => "Only a WorkSpace with the running mode AUTO_STOP or MANUAL can be "
            + "stopped; the running mode of this one is ALWAYS_ON.",
        { State: WorkspaceStateValues.Available or WorkspaceStateValues.Impaired or WorkspaceStateValues.Unhealthy
            or WorkspaceStateValues.Error } => null,
        _ => "Only a WorkSpace that is AVAILABLE, IMPAIRED, UNHEALTHY, or ERROR can be stopped.",
    };

    public string? RebootProblem(EmulatedDesktop desktop) => desktop.State switch
    {
        WorkspaceStateValues.Available or WorkspaceStateValues.Unhealthy => null,
        WorkspaceStateValues.Rebooting when clock.GetUtcNow() - desktop.Since > StuckReboot => null,
        WorkspaceStateValues.Impaired when settings.DesktopImpaired => null,
        WorkspaceStateValues.Error when settings.DesktopRebootError => null,
        _ => "Only a WorkSpace that is AVAILABLE or UNHEALTHY, or that has been REBOOTING for over 20 minutes, can be rebooted.",
    };

    public string? RebuildProblem(EmulatedDesktop desktop)
    {
        if (desktop.IsStandby)
            return "A standby WorkSpace can't be rebuilt.";
        var state = desktop.State is WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.Unhealthy
            or WorkspaceStateValues.Error or WorkspaceStateValues.Rebooting
            || (desktop.State == WorkspaceStateValues.Impaired && settings.DesktopImpaired);
        if (!state)
            return "Only a WorkSpace that is AVAILABLE, ERROR, UNHEALTHY, STOPPED, or REBOOTING can be rebuilt.";
        return Snapshots(desktop).Rebuild.Count > 0 ? null : "It has no snapshot of the user volume.";
    }

    public string? RestoreProblem(EmulatedDesktop desktop)
    {
        if (desktop.IsStandby)
            return "A standby WorkSpace can't be restored.";
        var state = desktop.State is WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.Unhealthy
            or WorkspaceStateValues.Error
            || (desktop.State == WorkspaceStateValues.Impaired && settings.DesktopImpaired);
        if (!state)
            return "Only a WorkSpace that is AVAILABLE, ERROR, UNHEALTHY, or STOPPED can be restored.";
        return Snapshots(desktop).Restore.Count > 0 ? null : "It has no snapshots of both volumes.";
    }

    public static string? TerminateProblem(EmulatedDesktop desktop) =>
        desktop.State == WorkspaceStateValues.Suspended ? "A WorkSpace that is SUSPENDED can't be terminated." : null;

    /// <summary>Checks a migration.</summary>
    /// <exception cref="ServiceException">It isn't possible.</exception>
    public void CheckMigrate(EmulatedDesktop desktop, WorkspaceBundle bundle)
    {
        if (desktop.MigratesTo is not null)
            throw new ServiceException(ServiceErrorTypes.OperationInProgress, $"The WorkSpace {desktop.Id} is being migrated.");
        if (desktop.IsStandby)
            throw WorkSpacesErrors.NotSupported($"The WorkSpace {desktop.Id} is a standby WorkSpace, which can't be migrated.");
        if (desktop.State is not (WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.Error))
        {
            throw WorkSpacesErrors.NotSupported(
                $"The WorkSpace {desktop.Id} is {desktop.State}. Only one that is AVAILABLE, STOPPED, or ERROR can be migrated.");
        }

        if (desktop.Value.BundleId == bundle.BundleId)
            throw WorkSpacesErrors.Values($"The WorkSpace {desktop.Id} is of the bundle {bundle.BundleId}. Rebuild it instead.");
        if (bundle.State != WorkspaceBundleStateValues.Available)
            throw WorkSpacesErrors.NotSupported($"The bundle {bundle.BundleId} is {bundle.State}; one that is AVAILABLE is needed.");
        if (Snapshots(desktop).Rebuild.Count == 0)
            throw WorkSpacesErrors.NotSupported($"The WorkSpace {desktop.Id} has no snapshot of the user volume.");
    }

    /// <summary>Checks a change between AVAILABLE and ADMIN_MAINTENANCE.</summary>
    /// <exception cref="ServiceException">It isn't possible.</exception>
    public static void CheckModifyState(EmulatedDesktop desktop, string target)
    {
        var from = target == TargetWorkspaceStateValues.AdminMaintenance
            ? WorkspaceStateValues.Available
            : WorkspaceStateValues.AdminMaintenance;
        if (desktop.State != from)
            throw WorkSpacesErrors.State($"The WorkSpace {desktop.Id} is {desktop.State}. Only one that is {from} can become {target}.");
    }

    /// <summary>The snapshots that a desktop has: the last two of those that are taken every 12 hours, the newest first.</summary>
    public (IReadOnlyList<DateTimeOffset> Rebuild, IReadOnlyList<DateTimeOffset> Restore) Snapshots(EmulatedDesktop desktop)
    {
        var now = clock.GetUtcNow();
        return (Last(now), Last(desktop.UnhealthySince < now ? desktop.UnhealthySince.Value : now));

        IReadOnlyList<DateTimeOffset> Last(DateTimeOffset until)
        {
            if (desktop.FirstSnapshot is not { } first || first > until)
                return [];
            var count = (int)((until - first) / SnapshotInterval);
            return [.. Enumerable.Range(0, Math.Min(count + 1, 2)).Select(number => first + ((count - number) * SnapshotInterval))];
        }
    }

    /// <summary>The time from one snapshot to the next.</summary>
    public static readonly TimeSpan SnapshotInterval = TimeSpan.FromHours(12);
}
