using System.Globalization;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// Checks whether a call is allowed in the pool's state, and whether the resources in the pool's settings exist and can be combined.
/// </summary>
internal static class PoolRules
{
    public static readonly TimeoutSettings DefaultTimeouts = new()
    {
        DisconnectTimeoutInSeconds = 900,
        IdleDisconnectTimeoutInSeconds = 0,
        MaxUserDurationInSeconds = 57600,
    };

    public static void CheckStart(EmulatedPool pool, EmulatorSettings settings)
    {
        if (pool.State is WorkspacesPoolStateValues.Starting or WorkspacesPoolStateValues.Running)
            throw Wrong(pool, EmulatedWorkSpacesMessages.StartNeedsStopped);
        ThrowIfBusy(pool, settings);
    }

    public static void CheckStop(EmulatedPool pool, EmulatorSettings settings)
    {
        if (pool.State is WorkspacesPoolStateValues.Stopping or WorkspacesPoolStateValues.Stopped)
            throw Wrong(pool, EmulatedWorkSpacesMessages.StopNeedsRunning);
        if (pool.State != WorkspacesPoolStateValues.Starting || !settings.StopStartingPool)
            ThrowIfBusy(pool, settings);
    }

    public static void CheckTerminate(EmulatedPool pool, EmulatorSettings settings)
    {
        var up = pool.State is WorkspacesPoolStateValues.Running or WorkspacesPoolStateValues.Starting;
        if (up && settings.TerminateRunningPool)
            return;
        if (pool.State == WorkspacesPoolStateValues.Running)
            throw Wrong(pool, EmulatedWorkSpacesMessages.StopBeforeTermination);
        ThrowIfBusy(pool, settings);
    }

    /// <summary>
    /// Checks whether the change is allowed in the current state of the pool. Only some settings can be changed while the pool is running.
    /// </summary>
    public static void CheckUpdate(EmulatedPool pool, UpdateWorkspacesPoolRequest input, EmulatorSettings settings)
    {
        ThrowIfBusy(pool, settings);
        if (pool.State != WorkspacesPoolStateValues.Running)
            return;
        ThrowIfChanged(pool, nameof(input.RunningMode), pool.RunningMode, input.RunningMode);
        ThrowIfChanged(pool, nameof(input.BundleId), pool.BundleId, input.BundleId);
        ThrowIfChanged(pool, nameof(input.DirectoryId), pool.DirectoryId, input.DirectoryId);
        ThrowIfChanged(pool, nameof(TimeoutSettings.MaxUserDurationInSeconds), pool.TimeoutSettings.MaxUserDurationInSeconds,
            input.TimeoutSettings?.MaxUserDurationInSeconds);
    }

    public static void CheckDirectory(string id, WorkSpacesStore store)
    {
        var directory = store.Directory(id);
        if (directory.Value.WorkspaceType != WorkspaceTypeValues.Pools)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.PersonalDirectory(id));
        if (directory.State != WorkspaceDirectoryStateValues.Registered)
            throw WorkSpacesErrors.NotSupported(EmulatedWorkSpacesMessages.DirectoryMustBeRegistered(id, directory.State));
    }

    public static WorkspaceBundle CheckBundle(string id, WorkSpacesStore store)
    {
        var bundle = store.Bundle(id) ?? throw WorkSpacesErrors.NotFound(id);
        if (bundle.BundleType == BundleTypeValues.Standby)
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.StandbyBundle(id));
        return bundle.State == WorkspaceBundleStateValues.Available
            ? bundle
            : throw WorkSpacesErrors.NotSupported(EmulatedWorkSpacesMessages.BundleMustBeAvailable(id, bundle.State));
    }

    /// <summary>
    /// Checks the quota for user sessions. The quota limits the total number of desired user sessions of all pools with the same compute
    /// type, including stopped pools.
    /// </summary>
    public static void CheckQuota(EmulatedPool pool, WorkSpacesStore store, EmulatorSettings settings)
    {
        var compute = Compute(store, pool.BundleId);
        var wanted = pool.DesiredUserSessions + store.Pools.Values
            .Where(other => other.Id != pool.Id && !other.Extra && Compute(store, other.BundleId) == compute)
            .Sum(other => (long)other.DesiredUserSessions);
        var quota = compute?.StartsWith(ComputeValues.Graphics, StringComparison.Ordinal) == true ? 0 : settings.PoolUserSessionQuota;
        if (!pool.Extra && wanted > quota && pool.DesiredUserSessions > 0)
        {
            throw WorkSpacesErrors.Limit(EmulatedWorkSpacesMessages.SessionQuota(
                compute, wanted.ToString(CultureInfo.InvariantCulture), quota.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static string? Compute(WorkSpacesStore store, string bundleId) => store.Bundle(bundleId)?.ComputeType?.Name;

    private static void ThrowIfChanged<T>(EmulatedPool pool, string member, T old, T? wanted)
    {
        if (wanted is not null && !Equals(old, wanted))
            throw Wrong(pool, EmulatedWorkSpacesMessages.ChangeNeedsStopped(member));
    }

    private static void ThrowIfBusy(EmulatedPool pool, EmulatorSettings settings)
    {
        if (pool.State is not (WorkspacesPoolStateValues.Running or WorkspacesPoolStateValues.Stopped))
            throw new ServiceException(settings.BusyPoolError, EmulatedWorkSpacesMessages.PoolBusy(pool.Id, pool.State));
    }

    private static ServiceException Wrong(EmulatedPool pool, string message) =>
        WorkSpacesErrors.State(EmulatedWorkSpacesMessages.PoolState(pool.Id, pool.State, message));
}
