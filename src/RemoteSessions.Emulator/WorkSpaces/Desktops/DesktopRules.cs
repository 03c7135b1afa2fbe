using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Checks whether the state of a desktop allows a call.</summary>
internal sealed class DesktopRules(EmulatorSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan StuckReboot = TimeSpan.FromMinutes(20);

    public static string? StartProblem(EmulatedDesktop desktop) => desktop switch
    {
        { Properties.RunningMode: RunningModeValues.AlwaysOn } => EmulatedDesktopMessages.StartNeedsRunningMode,
        { State: not WorkspaceStateValues.Stopped } => EmulatedDesktopMessages.StartNeedsStopped,
        { IsChanging: true } => EmulatedDesktopMessages.StartDuringChange,
        _ => null,
    };

    public static string? StopProblem(EmulatedDesktop desktop) => desktop switch
    {
        { Properties.RunningMode: RunningModeValues.AlwaysOn } => EmulatedDesktopMessages.StopNeedsRunningMode,
        {
            State: WorkspaceStateValues.Available or WorkspaceStateValues.Impaired or WorkspaceStateValues.Unhealthy
            or WorkspaceStateValues.Error
        } => null,
        _ => EmulatedDesktopMessages.StopNeedsState,
    };

    public string? RebootProblem(EmulatedDesktop desktop) => desktop.State switch
    {
        WorkspaceStateValues.Available or WorkspaceStateValues.Unhealthy => null,
        WorkspaceStateValues.Rebooting when clock.GetUtcNow() - desktop.Since > StuckReboot => null,
        WorkspaceStateValues.Impaired when settings.DesktopImpaired => null,
        WorkspaceStateValues.Error when settings.DesktopRebootError => null,
        _ => EmulatedDesktopMessages.RebootNeedsState,
    };

    public string? RebuildProblem(EmulatedDesktop desktop)
    {
        if (desktop.IsStandby)
            return EmulatedDesktopMessages.RebuildStandby;
        var state = desktop.State is WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.Unhealthy
            or WorkspaceStateValues.Error or WorkspaceStateValues.Rebooting
            || (desktop.State == WorkspaceStateValues.Impaired && settings.DesktopImpaired);
        if (!state)
            return EmulatedDesktopMessages.RebuildNeedsState;
        return Snapshots(desktop).Rebuild.Count > 0 ? null : EmulatedDesktopMessages.RebuildNeedsSnapshot;
    }

    public string? RestoreProblem(EmulatedDesktop desktop)
    {
        if (desktop.IsStandby)
            return EmulatedDesktopMessages.RestoreStandby;
        var state = desktop.State is WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.Unhealthy
            or WorkspaceStateValues.Error
            || (desktop.State == WorkspaceStateValues.Impaired && settings.DesktopImpaired);
        if (!state)
            return EmulatedDesktopMessages.RestoreNeedsState;
        return Snapshots(desktop).Restore.Count > 0 ? null : EmulatedDesktopMessages.RestoreNeedsSnapshots;
    }

    public static string? TerminateProblem(EmulatedDesktop desktop) =>
        desktop.State == WorkspaceStateValues.Suspended ? EmulatedDesktopMessages.TerminateSuspended : null;

    /// <summary>Checks whether a desktop can be migrated to a bundle.</summary>
    /// <exception cref="ServiceException">The desktop can't be migrated.</exception>
    public void CheckMigrate(EmulatedDesktop desktop, WorkspaceBundle bundle)
    {
        if (desktop.MigratesTo is not null)
            throw new ServiceException(ServiceErrorTypes.OperationInProgress, EmulatedDesktopMessages.MigrationInProgress(desktop.Id));
        if (desktop.IsStandby)
            throw WorkSpacesErrors.NotSupported(EmulatedDesktopMessages.MigrateStandby(desktop.Id));
        if (desktop.State is not (WorkspaceStateValues.Available or WorkspaceStateValues.Stopped or WorkspaceStateValues.Error))
            throw WorkSpacesErrors.NotSupported(EmulatedDesktopMessages.MigrateNeedsState(desktop.Id, desktop.State));
        if (desktop.Value.BundleId == bundle.BundleId)
            throw WorkSpacesErrors.Values(EmulatedDesktopMessages.MigrateToSameBundle(desktop.Id, bundle.BundleId));
        if (bundle.State != WorkspaceBundleStateValues.Available)
            throw WorkSpacesErrors.NotSupported(EmulatedDesktopMessages.BundleMustBeAvailable(bundle.BundleId, bundle.State));
        if (Snapshots(desktop).Rebuild.Count == 0)
            throw WorkSpacesErrors.NotSupported(EmulatedDesktopMessages.MigrateNeedsSnapshot(desktop.Id));
    }

    /// <summary>Checks whether a desktop can change between AVAILABLE and ADMIN_MAINTENANCE.</summary>
    /// <exception cref="ServiceException">The desktop's state doesn't allow this change.</exception>
    public static void CheckModifyState(EmulatedDesktop desktop, string target)
    {
        var from = target == TargetWorkspaceStateValues.AdminMaintenance
            ? WorkspaceStateValues.Available
            : WorkspaceStateValues.AdminMaintenance;
        if (desktop.State != from)
            throw WorkSpacesErrors.State(EmulatedDesktopMessages.StateNeeded(desktop.Id, desktop.State, from, target));
    }

    /// <summary>Returns the last two snapshots of a desktop, starting with the newest. A snapshot is created every 12 hours.</summary>
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

    /// <summary>The time between two snapshots.</summary>
    public static readonly TimeSpan SnapshotInterval = TimeSpan.FromHours(12);
}
