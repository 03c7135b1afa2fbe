using System.Collections.Immutable;
using System.Globalization;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>
/// Advances the states of pools, their sessions, and directories to the current time. There is no background task. Each access to the store
/// first processes all due events.
/// </summary>
internal sealed class PoolLifecycle(EmulatorSettings settings, TimeProvider clock)
{
    /// <summary>The key of a tag whose value is the number of users who sign in when the pool becomes RUNNING.</summary>
    public const string UsersTag = "emulator:users";

    /// <summary>The key of the tag that causes the start of a pool to fail. The value of the tag is the error code.</summary>
    public const string FailStartTag = "emulator:fail-start";

    /// <summary>Advances the store to the current time.</summary>
    public WorkSpacesStore Advance(WorkSpacesStore store) => Advance(store, clock.GetUtcNow());

    /// <summary>Advances the store to the specified time. A store that has already been advanced to a later time isn't changed.</summary>
    public WorkSpacesStore Advance(WorkSpacesStore store, DateTimeOffset now)
    {
        foreach (var pool in store.Pools.Values.Where(pool => pool.NextAt <= now))
            store = Next(store, pool, pool.NextAt!.Value);
        foreach (var pool in store.Pools.Values)
        {
            // A pool can have a hundred thousand sessions, so the sessions are examined only if at least one of them might have a due
            // event.
            if (pool.SessionGoneAt <= now || (settings.PoolSessionTimeouts && pool.Sessions.Count > 0))
                store = store.With(WithSessions(pool, pool.Sessions.RemoveAll(session => EndOf(session, pool) <= now)));
        }

        foreach (var directory in store.Directories.Values.Where(directory => directory.NextAt <= now))
            store = Advance(store, directory, now);
        return store;
    }

    /// <summary>Starts a pool.</summary>
    /// <param name="store">The store that contains the pool.</param>
    /// <param name="pool">The pool, whose state is STOPPED.</param>
    /// <param name="fails">Indicates whether the fault failStart prevents the pool from starting.</param>
    public EmulatedPool Start(WorkSpacesStore store, EmulatedPool pool, bool fails)
    {
        var failure = FindFailure(store, pool) ?? (fails ? WorkspacesPoolErrorCodeValues.WorkspacesPoolInstanceProvisioningFailure : null);
        // If a pool can't start, the service lists the errors before the pool leaves the STARTING state.
        var time = failure is null ? settings.PoolStartingDuration : settings.PoolStartingDuration / 2;
        return Enter(pool, WorkspacesPoolStateValues.Starting, time) with { Failure = failure, Errors = [], CapacityFrom = 0 };
    }

    public EmulatedPool Stop(EmulatedPool pool) => Enter(pool, WorkspacesPoolStateValues.Stopping, settings.PoolStoppingDuration);

    public EmulatedPool Delete(EmulatedPool pool) =>
        Enter(pool, WorkspacesPoolStateValues.Deleting, settings.PoolDeletingDuration) with { Sessions = [] };

    public EmulatedPool Update(EmulatedPool pool) =>
        Enter(pool, WorkspacesPoolStateValues.Updating, settings.PoolUpdatingDuration) with
        {
            StateBefore = pool.State,
            CapacityFrom = Capacity(pool).ActualUserSessions!.Value,
        };

    /// <summary>
    /// Changes the desired capacity of the pool at the specified time. If the pool is already UPDATING, the change starts from the capacity
    /// that the pool has reached.
    /// </summary>
    public EmulatedPool Resize(EmulatedPool pool, int desired, DateTimeOffset at)
    {
        var isRunning = pool.State == WorkspacesPoolStateValues.Running || pool.StateBefore == WorkspacesPoolStateValues.Running;
        if (!isRunning)
            return pool with { DesiredUserSessions = desired };
        return Enter(pool, WorkspacesPoolStateValues.Updating, settings.PoolUpdatingDuration, at) with
        {
            StateBefore = WorkspacesPoolStateValues.Running,
            CapacityFrom = Capacity(pool, at).ActualUserSessions!.Value,
            DesiredUserSessions = desired,
        };
    }

    /// <summary>
    /// Returns the time of the next event that changes the capacity or the utilization, or null if there is no such event.
    /// </summary>
    public DateTimeOffset? NextEvent(WorkSpacesStore store) => store.Pools.Values
        .SelectMany(pool => new[]
        {
            pool.NextAt, pool.SessionGoneAt,
            settings.PoolSessionTimeouts ? pool.Sessions.Min(session => (DateTimeOffset?)EndOf(session, pool)) : null,
        })
        .Min();

    /// <summary>Returns the current capacity of the pool. While the state changes, instances are added or removed one by one.</summary>
    public CapacityStatus Capacity(EmulatedPool pool) => Capacity(pool, clock.GetUtcNow());

    /// <summary>Returns the capacity of the pool at the specified time.</summary>
    public static CapacityStatus Capacity(EmulatedPool pool, DateTimeOffset at)
    {
        var active = pool.Sessions.Count;
        var actual = Math.Max(active, pool.State switch
        {
            WorkspacesPoolStateValues.Running => pool.DesiredUserSessions,
            WorkspacesPoolStateValues.Starting when pool.Failure is null && pool.NextAt is not null => Moving(pool, at),
            WorkspacesPoolStateValues.Updating when pool.StateBefore == WorkspacesPoolStateValues.Running => Moving(pool, at),
            _ => 0,
        });
        return new CapacityStatus
        {
            DesiredUserSessions = pool.DesiredUserSessions,
            ActualUserSessions = actual,
            ActiveUserSessions = active,
            AvailableUserSessions = actual - active,
        };
    }

    /// <summary>Ends a session. After a session has ended, it remains in the list and continues to use its instance for a while.</summary>
    public EmulatedPool End(EmulatedPool pool, EmulatedPoolSession session)
    {
        var now = clock.GetUtcNow();
        var ending = session with { DisconnectedAt = session.DisconnectedAt ?? now, GoneAt = now + settings.PoolSessionEndingDuration };
        return WithSessions(pool, pool.Sessions.Replace(session, ending));
    }

    private static EmulatedPool WithSessions(EmulatedPool pool, ImmutableList<EmulatedPoolSession> sessions) =>
        pool with { Sessions = sessions, SessionGoneAt = sessions.Min(session => session.GoneAt) };

    private EmulatedPool Enter(EmulatedPool pool, string state, TimeSpan time) => Enter(pool, state, time, clock.GetUtcNow());

    private static EmulatedPool Enter(EmulatedPool pool, string state, TimeSpan time, DateTimeOffset at) =>
        pool with { State = state, Since = at, NextAt = at + time };

    private static int Moving(EmulatedPool pool, DateTimeOffset at)
    {
        var whole = (pool.NextAt!.Value - pool.Since).TotalSeconds;
        var passed = (at - pool.Since).TotalSeconds;
        var part = whole <= 0 ? 1 : Math.Clamp(passed / whole, 0, 1);
        return pool.CapacityFrom + (int)((pool.DesiredUserSessions - pool.CapacityFrom) * part);
    }

    private WorkSpacesStore Next(WorkSpacesStore store, EmulatedPool pool, DateTimeOffset at)
    {
        var rested = pool with { NextAt = null, Since = at };
        return pool.State switch
        {
            WorkspacesPoolStateValues.Starting when pool.Failure is { } code => store.With(rested with
            {
                State = settings.PoolFailedStart == "Stops" ? WorkspacesPoolStateValues.Stopped : WorkspacesPoolStateValues.Starting,
                Errors = [PoolErrors.Create(code)],
            }),
            WorkspacesPoolStateValues.Starting => store.With(
                rested with { State = WorkspacesPoolStateValues.Running, Sessions = SignIns(store, pool, at) }),
            WorkspacesPoolStateValues.Updating => store.With(rested with { State = pool.StateBefore!, StateBefore = null }),
            WorkspacesPoolStateValues.Deleting => store.Without(pool.Id),
            _ => store.With(rested with { State = WorkspacesPoolStateValues.Stopped, Sessions = [], Failure = null }),
        };
    }

    private DateTimeOffset EndOf(EmulatedPoolSession session, EmulatedPool pool)
    {
        if (session.GoneAt is not null || !settings.PoolSessionTimeouts)
            return session.GoneAt ?? DateTimeOffset.MaxValue;
        var disconnected = session.DisconnectedAt?.AddSeconds(pool.TimeoutSettings.DisconnectTimeoutInSeconds!.Value)
            ?? DateTimeOffset.MaxValue;
        return disconnected < session.ExpiresAt ? disconnected : session.ExpiresAt;
    }

    private static string? FindFailure(WorkSpacesStore store, EmulatedPool pool)
    {
        if (store.Tag(pool.Id, FailStartTag) is { } code)
            return code.Length > 0 ? code : WorkspacesPoolErrorCodeValues.InternalServiceError;
        if (store.Bundle(pool.BundleId) is null)
            return WorkspacesPoolErrorCodeValues.BundleNotFound;
        return store.Directories.ContainsKey(pool.DirectoryId) ? null : WorkspacesPoolErrorCodeValues.DirectoryNotFound;
    }

    private static ImmutableList<EmulatedPoolSession> SignIns(WorkSpacesStore store, EmulatedPool pool, DateTimeOffset at)
    {
        if (!int.TryParse(store.Tag(pool.Id, UsersTag), NumberStyles.None, CultureInfo.InvariantCulture, out var users))
            return [];
        return [.. Enumerable.Range(1, Math.Min(users, pool.DesiredUserSessions)).Select(number => new EmulatedPoolSession
        {
            Id = Identity.NewId(),
            UserId = $"user{number.ToString(CultureInfo.InvariantCulture)}@example.com",
            Started = at,
            ExpiresAt = at.AddSeconds(pool.TimeoutSettings.MaxUserDurationInSeconds!.Value),
        })];
    }

    private WorkSpacesStore Advance(WorkSpacesStore store, EmulatedDirectory directory, DateTimeOffset now)
    {
        while (directory.NextAt is { } at && at <= now)
        {
            if (directory.State == WorkspaceDirectoryStateValues.Deregistered)
                return store.Without(directory.Id);
            directory = directory.State switch
            {
                WorkspaceDirectoryStateValues.Deregistering => directory.In(WorkspaceDirectoryStateValues.Deregistered,
                    at + settings.DirectoryDeregisteredDuration),
                _ when directory.Failure is { } failure => Failed(directory, failure),
                _ => directory.In(WorkspaceDirectoryStateValues.Registered, null),
            };
        }

        return store.With(directory);
    }

    private static EmulatedDirectory Failed(EmulatedDirectory directory, string failure)
    {
        var failed = directory.In(WorkspaceDirectoryStateValues.Error, null);
        return failed with { Value = failed.Value with { ErrorMessage = failure } };
    }
}
