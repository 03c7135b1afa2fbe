using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces.Desktops;

/// <summary>Changes the states of desktops. There is no background task. Each access to the store first processes all due events.</summary>
internal sealed class DesktopLifecycle(EmulatorSettings settings, TimeProvider clock)
{
    /// <summary>The key of the tag that causes a desktop's user to connect each time the desktop becomes AVAILABLE.</summary>
    public const string ConnectedTag = "emulator:connected";

    /// <summary>
    /// The key of the tag that causes the creation or start of a desktop to fail. If the creation of a desktop fails, the value of this tag
    /// becomes the error code of the desktop.
    /// </summary>
    public const string FailStartTag = "emulator:fail-start";

    /// <summary>The key of the tag that causes the migration of a desktop to fail without an error.</summary>
    public const string FailMigrationTag = "emulator:fail-migration";

    private static readonly TimeSpan FirstSnapshotDelay = TimeSpan.FromMinutes(30);

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Advances the store to the current time.</summary>
    public WorkSpacesStore Advance(WorkSpacesStore store)
    {
        var now = Now;
        if (store.Desktops().DueAt > now)
            return store;
        foreach (var due in store.Desktops().All.Where(desktop => DesktopStore.Due(desktop) <= now).ToList())
        {
            // The end of a migration changes the states of two desktops, so each desktop is read again.
            while (store.Desktops().Find(due.Id) is { } desktop && DesktopStore.Due(desktop) is { } at && at <= now)
                store = Next(store, desktop, at);
        }

        return store;
    }

    public EmulatedDesktop Start(EmulatedDesktop desktop, bool fails) => Enter(
        desktop, WorkspaceStateValues.Starting, settings.DesktopStartingDuration,
        fails ? WorkspaceStateValues.Unhealthy : WorkspaceStateValues.Available);

    public EmulatedDesktop Stop(EmulatedDesktop desktop) =>
        Enter(desktop, WorkspaceStateValues.Stopping, settings.DesktopStoppingDuration, WorkspaceStateValues.Stopped);

    public EmulatedDesktop Reboot(EmulatedDesktop desktop, bool fails) => Enter(
        desktop, WorkspaceStateValues.Rebooting, settings.DesktopRebootingDuration,
        fails ? WorkspaceStateValues.Unhealthy : WorkspaceStateValues.Available);

    public EmulatedDesktop Rebuild(EmulatedDesktop desktop)
    {
        var rebuilding = Enter(
            desktop, WorkspaceStateValues.Rebuilding, settings.DesktopRebuildingDuration, WorkspaceStateValues.Available);
        // A rebuilt desktop gets a new network interface.
        return rebuilding with
        {
            Value = rebuilding.Value with { IpAddress = DesktopNames.NewAddress(), ErrorCode = null, ErrorMessage = null },
        };
    }

    public EmulatedDesktop Restore(EmulatedDesktop desktop) =>
        Enter(desktop, WorkspaceStateValues.Restoring, settings.DesktopRestoringDuration, WorkspaceStateValues.Available);

    public EmulatedDesktop Terminate(EmulatedDesktop desktop) => desktop.State == WorkspaceStateValues.Terminating
        ? desktop
        : Enter(desktop, WorkspaceStateValues.Terminating, settings.DesktopTerminatingDuration, WorkspaceStateValues.Terminated)
            with
        { MigratesTo = null };

    /// <summary>Puts a desktop into ADMIN_MAINTENANCE or makes it AVAILABLE again, and returns the changed desktop.</summary>
    public EmulatedDesktop Modify(EmulatedDesktop desktop, string state)
    {
        var now = Now;
        var modified = desktop.Disconnected(now).In(state, now);
        var stops = state == WorkspaceStateValues.Available && desktop.Properties.RunningMode == RunningModeValues.AutoStop;
        return modified with { IdleSince = stops ? now : null };
    }

    /// <summary>Starts a property change, and returns the changed desktop.</summary>
    public EmulatedDesktop Modify(EmulatedDesktop desktop, string resource, string value, bool fails)
    {
        var now = Now;
        var time = resource switch
        {
            ModificationResourceValues.ComputeType => settings.DesktopComputeChangeDuration,
            ModificationResourceValues.Protocol => settings.DesktopProtocolChangeDuration,
            ModificationResourceValues.RootVolume or ModificationResourceValues.UserVolume => settings.DesktopVolumeChangeDuration,
            _ => settings.DesktopRunningModeChangeDuration,
        };
        // Users can continue to work while the size of a volume increases. Changes to the compute type or the protocol disconnect users.
        var interrupts = resource is ModificationResourceValues.ComputeType or ModificationResourceValues.Protocol;
        var change = new DesktopChange
        {
            Resource = resource,
            Value = value,
            Since = now,
            EndsAt = now + time,
            Fails = fails,
            StateBefore = interrupts ? desktop.State : null,
        };
        return (interrupts ? desktop.Disconnected(now).In(WorkspaceStateValues.Updating, now) : desktop) with { Change = change };
    }

    /// <summary>Starts a migration.</summary>
    /// <returns>The desktop that is being migrated, and the new desktop.</returns>
    public (EmulatedDesktop Source, EmulatedDesktop Target) Migrate(
        WorkSpacesStore store, EmulatedDesktop desktop, WorkspaceBundle bundle, bool fails, long order)
    {
        var now = Now;
        var end = now + settings.DesktopMigratingDuration;
        var id = DesktopNames.NewId();
        var source = desktop.Disconnected(now).In(WorkspaceStateValues.Updating, now, end, desktop.State) with
        {
            MigratesTo = id,
            MigrationFails = fails || !settings.DesktopMigration || store.Tag(desktop.Id, FailMigrationTag) is not null,
        };
        var properties = DesktopProperties.Create(
            new WorkspaceProperties
            {
                RunningMode = desktop.Properties.RunningMode,
                RunningModeAutoStopTimeoutInMinutes = desktop.Properties.RunningModeAutoStopTimeoutInMinutes,
            },
            bundle);
        var target = new EmulatedDesktop
        {
            Id = id,
            Order = order,
            Created = now,
            Since = now,
            // The new desktop and the source desktop leave their current states at the same time.
            NextState = WorkspaceStateValues.Available,
            Value = desktop.Value with
            {
                WorkspaceId = id,
                State = WorkspaceStateValues.Pending,
                BundleId = bundle.BundleId,
                WorkspaceProperties = properties,
                ComputerName = null,
                IpAddress = null,
                ErrorCode = null,
                ErrorMessage = null,
            },
        };
        return (source, target);
    }

    /// <summary>Indicates whether a tag causes the creation or start of the desktop to fail.</summary>
    public static bool FailsToStart(WorkSpacesStore store, string id) => store.Tag(id, FailStartTag) is not null;

    private EmulatedDesktop Enter(EmulatedDesktop desktop, string state, TimeSpan time, string next)
    {
        var now = Now;
        return desktop.Disconnected(now).In(state, now, now + time, next);
    }

    private WorkSpacesStore Next(WorkSpacesStore store, EmulatedDesktop desktop, DateTimeOffset at)
    {
        if (desktop.Change?.EndsAt <= at)
            return store.With(Changed(store, desktop, desktop.Change, at));
        if (desktop.StateEndsAt is null || desktop.StateEndsAt > at)
        {
            var stopping = desktop.In(
                WorkspaceStateValues.Stopping, at, at + settings.DesktopStoppingDuration, WorkspaceStateValues.Stopped);
            return store.With(settings.DesktopAutoStop ? stopping with { IdleSince = null } : desktop with { IdleSince = null });
        }

        if (desktop.State == WorkspaceStateValues.Terminated)
            return store.Ended(desktop);
        if (desktop.MigratesTo is not null)
            return Migrated(store, desktop, at);
        return store.With(desktop.NextState switch
        {
            WorkspaceStateValues.Terminated => desktop.In(WorkspaceStateValues.Terminated, at, at + settings.DesktopTerminatedDuration),
            WorkspaceStateValues.Available => Available(store, desktop, at),
            WorkspaceStateValues.Unhealthy => desktop.In(WorkspaceStateValues.Unhealthy, at) with { UnhealthySince = at },
            WorkspaceStateValues.Error => Failed(store, desktop, at),
            var next => desktop.In(next ?? WorkspaceStateValues.Available, at),
        });
    }

    private EmulatedDesktop Changed(WorkSpacesStore store, EmulatedDesktop desktop, DesktopChange change, DateTimeOffset at)
    {
        if (change.StateBefore is { } before)
            desktop = before == WorkspaceStateValues.Available ? Available(store, desktop, at) : desktop.In(before, at);
        if (change.Fails)
            return desktop with { Change = change with { EndsAt = null } };
        var resized = change.Resource is not (DesktopProperties.RunningMode or DesktopProperties.AutoStopTimeout
            or ModificationResourceValues.Protocol);
        var changed = desktop with
        {
            Change = null,
            ResizedAt = resized ? at : desktop.ResizedAt,
            Value = desktop.Value with { WorkspaceProperties = DesktopProperties.Apply(desktop.Properties, change) },
        };
        if (changed.Properties.RunningMode != RunningModeValues.AutoStop)
            changed = changed with { IdleSince = null };
        var starts = changed is { State: WorkspaceStateValues.Stopped, Properties.RunningMode: RunningModeValues.AlwaysOn }
            && settings.DesktopStoppedToAlwaysOn;
        return starts
            ? changed.In(WorkspaceStateValues.Starting, at, at + settings.DesktopStartingDuration, WorkspaceStateValues.Available)
            : changed;
    }

    private static EmulatedDesktop Available(WorkSpacesStore store, EmulatedDesktop desktop, DateTimeOffset at)
    {
        var connected = store.Tag(desktop.Id, ConnectedTag) is not null;
        return desktop.In(WorkspaceStateValues.Available, at) with
        {
            UnhealthySince = null,
            Connected = connected,
            IdleSince = connected || desktop.Properties.RunningMode != RunningModeValues.AutoStop ? null : at,
            FirstSnapshot = desktop.FirstSnapshot ?? at + FirstSnapshotDelay,
            Value = desktop.Value with
            {
                State = WorkspaceStateValues.Available,
                IpAddress = desktop.Value.IpAddress ?? DesktopNames.NewAddress(),
                ComputerName = desktop.Value.ComputerName ?? DesktopNames.NewComputer(),
            },
        };
    }

    private static EmulatedDesktop Failed(WorkSpacesStore store, EmulatedDesktop desktop, DateTimeOffset at)
    {
        var failed = desktop.In(WorkspaceStateValues.Error, at);
        var code = store.Tag(desktop.Id, FailStartTag) is { Length: > 0 } chosen ? chosen : "InternalFailure.Workspace";
        return failed with
        {
            UnhealthySince = at,
            Value = failed.Value with { ErrorCode = code, ErrorMessage = EmulatedDesktopMessages.CreationFailed },
        };
    }

    private WorkSpacesStore Migrated(WorkSpacesStore store, EmulatedDesktop source, DateTimeOffset at)
    {
        var target = store.Desktops().Find(source.MigratesTo!);
        if (target is null || source.MigrationFails)
        {
            var recovered = source.In(source.NextState!, at) with { MigratesTo = null, MigrationFails = false };
            store = store.With(recovered);
            return target is null ? store : store.Ended(target);
        }

        var ending = source.In(
            WorkspaceStateValues.Terminating, at, at + settings.DesktopTerminatingDuration, WorkspaceStateValues.Terminated);
        return store.With(Available(store, target, at)).With(ending with { MigratesTo = null });
    }
}
