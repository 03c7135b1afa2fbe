using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>Which call a pool takes in which state, and whether what it is to be made of is there and goes together.</summary>
internal static class PoolRules
{
    /// <summary>The refusal that accounts get which had no pools in time.</summary>
    public const string EndOfSupport = "Amazon WorkSpaces Pools is no longer available to new customers as of 7/30/2026. Refer to "
        + "https://docs.aws.amazon.com/workspaces/latest/adminguide/wsp-pools-end-of-support.html";

    public static readonly TimeoutSettings DefaultTimeouts = new()
    {
        DisconnectTimeoutInSeconds = 900,
        IdleDisconnectTimeoutInSeconds = 0,
        MaxUserDurationInSeconds = 57600,
    };

    public static void CheckStart(EmulatedPool pool, EmulatorSettings settings)
    {
        if (pool.State is WorkspacesPoolStateValues.Starting or WorkspacesPoolStateValues.Running)
            throw Wrong(pool, "Only a pool that is STOPPED can be started.");
        RefuseBusy(pool, settings);
    }

    public static void CheckStop(EmulatedPool pool, EmulatorSettings settings)
    {
        if (pool.State is WorkspacesPoolStateValues.Stopping or WorkspacesPoolStateValues.Stopped)
            throw Wrong(pool, "Only a pool that is RUNNING can be stopped.");
        if (pool.State != WorkspacesPoolStateValues.Starting || !settings.StopStartingPool)
            RefuseBusy(pool, settings);
    }

    public static void CheckTerminate(EmulatedPool pool, EmulatorSettings settings)
    {
        var up = pool.State is WorkspacesPoolStateValues.Running or WorkspacesPoolStateValues.Starting;
        if (up && settings.TerminateRunningPool)
            return;
        if (pool.State == WorkspacesPoolStateValues.Running)
            throw Wrong(pool, "Stop it before you terminate it.");
        RefuseBusy(pool, settings);
    }

    /// <summary>Some things can be changed while users are in the pool, others not.</summary>
    public static void CheckUpdate(EmulatedPool pool, UpdateWorkspacesPoolRequest input, EmulatorSettings settings)
    {
        RefuseBusy(pool, settings);
        if (pool.State != WorkspacesPoolStateValues.Running)
            return;
        RefuseChange(pool, "RunningMode", pool.RunningMode, input.RunningMode);
        RefuseChange(pool, "BundleId", pool.BundleId, input.BundleId);
        RefuseChange(pool, "DirectoryId", pool.DirectoryId, input.DirectoryId);
        RefuseChange(pool, "MaxUserDurationInSeconds", pool.TimeoutSettings.MaxUserDurationInSeconds,
            input.TimeoutSettings?.MaxUserDurationInSeconds);
    }

    public static void CheckDirectory(string id, Estate estate)
    {
        var directory = estate.Directory(id);
        if (directory.Value.WorkspaceType != WorkspaceTypeValues.Pools)
            throw Refusals.Values($"The directory {id} is for personal WorkSpaces, not for pools.");
        if (directory.State != WorkspaceDirectoryStateValues.Registered)
            throw Refusals.NotSupported($"The directory {id} is {directory.State}; a pool needs one that is REGISTERED.");
    }

    public static WorkspaceBundle CheckBundle(string id, Estate estate)
    {
        var bundle = estate.Bundle(id) ?? throw Refusals.NotFound(id);
        if (bundle.BundleType == BundleTypeValues.Standby)
            throw Refusals.Values($"The bundle {id} is a standby bundle, from which no pools are made.");
        return bundle.State == WorkspaceBundleStateValues.Available
            ? bundle
            : throw Refusals.NotSupported($"The bundle {id} is {bundle.State}; a pool needs one that is AVAILABLE.");
    }

    /// <summary>User sessions are limited for each compute type, over all pools, whether they run or not.</summary>
    public static void CheckQuota(EmulatedPool pool, Estate estate, EmulatorSettings settings)
    {
        var compute = Compute(estate, pool.BundleId);
        var wanted = pool.DesiredUserSessions + estate.Pools.Values
            .Where(other => other.Id != pool.Id && !other.Extra && Compute(estate, other.BundleId) == compute)
            .Sum(other => (long)other.DesiredUserSessions);
        var quota = compute?.StartsWith(ComputeValues.Graphics, StringComparison.Ordinal) == true ? 0 : settings.PoolUserSessionQuota;
        if (!pool.Extra && wanted > quota && pool.DesiredUserSessions > 0)
        {
            throw Refusals.Limit(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"The pools of the compute type {compute} would have {wanted} user sessions; the account's quota is {quota}."));
        }
    }

    private static string? Compute(Estate estate, string bundleId) => estate.Bundle(bundleId)?.ComputeType?.Name;

    private static void RefuseChange<T>(EmulatedPool pool, string member, T old, T? wanted)
    {
        if (wanted is not null && !Equals(old, wanted))
            throw Wrong(pool, $"{member} can be changed only while it is STOPPED.");
    }

    private static void RefuseBusy(EmulatedPool pool, EmulatorSettings settings)
    {
        if (pool.State is not (WorkspacesPoolStateValues.Running or WorkspacesPoolStateValues.Stopped))
            throw new ServiceException(settings.BusyPoolError, $"The pool {pool.Id} is {pool.State}. Try again in a moment.");
    }

    private static ServiceException Wrong(EmulatedPool pool, string message) =>
        Refusals.State($"The pool {pool.Id} is {pool.State}. {message}");
}
